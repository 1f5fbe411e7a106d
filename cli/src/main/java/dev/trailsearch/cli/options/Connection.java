package dev.trailsearch.cli.options;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.local.LocalEngineAddress;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words about the engine, not yet understood.
record Connection(
    @Nullable String url,
    @Nullable String user,
    @Nullable String passwordFile,
    @Nullable String ca,
    boolean insecure,
    Places places) {

  ConnectionSettings settings() {
    ConnectionSettings usual = ConnectionSettings.of(uri());
    return new ConnectionSettings(
        List.of(uri()),
        credentials(),
        ca == null ? null : readable("--ca", ca),
        insecure,
        usual.connectTimeout(),
        usual.responseTimeout());
  }

  private URI uri() {
    if (url == null) {
      return LocalEngineAddress.find(places);
    }
    try {
      URI uri = new URI(url);
      ConnectionSettings.of(uri);
      return uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Misuse(
          "--url " + url + " is no address of an engine",
          "Give one such as http://127.0.0.1:9200.",
          e);
    }
  }

  private @Nullable Credentials credentials() {
    if (user == null && passwordFile == null) {
      return null;
    }
    if (user == null) {
      throw new Misuse("--password-file without --user", "Say whose password it is with --user.");
    }
    if (passwordFile == null) {
      throw new Misuse(
          "--user without --password-file",
          "Write the password into a file that only you may read, and name it with --password-file.");
    }
    Path file = readable("--password-file", passwordFile);
    try (var lines = Files.lines(file)) {
      return new Credentials(user, lines.findFirst().orElse(""));
    } catch (IOException e) {
      throw unreadable("--password-file", file, e);
    }
  }

  private Path readable(String option, String name) {
    Path file = places.path(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw unreadable(option, file, null);
    }
    return file;
  }

  private static Unavailable unreadable(String option, Path file, @Nullable IOException e) {
    return new Unavailable(
        option + ": " + file + " is no file that can be read",
        "Check the name and who may read it.",
        e);
  }
}
