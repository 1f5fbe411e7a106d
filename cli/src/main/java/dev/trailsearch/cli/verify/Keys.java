package dev.trailsearch.cli.verify;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.source.Endpoints;
import dev.trailsearch.indexer.integrity.KeyFiles;
import dev.trailsearch.indexer.integrity.PublicKeys;
import dev.trailsearch.sources.key.TrailKeyService;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the public keys come from: files, CloudTrail itself, or nowhere.
///
/// @param words what is said of it; null if there is nothing to say
record Keys(PublicKeys keys, @Nullable String words, Runnable end) implements AutoCloseable {
  private static final String AWS = "aws";
  private static final List<String> VARIABLES =
      List.of("AWS_ENDPOINT_URL_CLOUDTRAIL", "AWS_ENDPOINT_URL");

  /// What a user asked for.
  ///
  /// @param option {@code aws}, a file or a folder; null if nothing was said
  /// @param inAws whether the logs lie in AWS, so that it can be asked for the keys, too
  static Keys of(@Nullable String option, boolean inAws, Places places) throws FileSystemException {
    if (AWS.equals(option) || (option == null && inAws)) {
      TrailKeyService service =
          TrailKeyService.of(Endpoints.named(VARIABLES, places.environment()));
      return new Keys(service, null, service::close);
    }
    if (option == null) {
      return new Keys(
          PublicKeys.NONE,
          "Without --public-key, hashes and links are checked, but no signature.",
          () -> {});
    }
    return new Keys(files(option, places), null, () -> {});
  }

  @Override
  public void close() {
    end.run();
  }

  private static PublicKeys files(String option, Places places) throws FileSystemException {
    try {
      return KeyFiles.read(places.path(option));
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new Misuse(
          String.valueOf(e.getMessage()),
          "Give a PEM file, what \"aws cloudtrail list-public-keys\" prints, or the word aws.",
          e);
    }
  }
}
