package dev.trailsearch.cli.options;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.local.LocalEngineAddress;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the engine is, and how it is talked to.
final class EngineOptions {
  /// What a connection's own time-outs are, in words.
  static final String CONNECT = "5s";

  static final String RESPONSE = "90s";

  @Option(
      names = "--url",
      paramLabel = "URL[,URL]",
      scope = ScopeType.INHERIT,
      description = "The engine, by one node or several (default: the local one).")
  private @Nullable String url;

  @Mixin private final IdentityOptions identity = new IdentityOptions();
  @Mixin private final TlsOptions tls = new TlsOptions();

  @Option(
      names = "--compress",
      scope = ScopeType.INHERIT,
      description = "Compress requests and answers, over a slow network.")
  private boolean compress;

  @Option(
      names = "--connect-timeout",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      converter = TimeConverter.class,
      description = "Until a connection stands (default: " + CONNECT + ").")
  private @Nullable Duration connectTimeout;

  @Option(
      names = "--response-timeout",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      converter = TimeConverter.class,
      description = "Until an answer is there (default: " + RESPONSE + ").")
  private @Nullable Duration responseTimeout;

  boolean isNamed() {
    return url != null;
  }

  /// @throws dev.trailsearch.cli.exit.CommandException if the options do not fit together, or name
  ///   a file that is no good
  ConnectionSettings settings(Places places) {
    List<URI> nodes = nodes(places);
    return at(nodes)
        .with(identity.authentication(nodes, places))
        .with(tls.settings(places))
        .withCompression(compress)
        .withTimeouts(connectTimeout, responseTimeout);
  }

  private List<URI> nodes(Places places) {
    return url == null
        ? List.of(LocalEngineAddress.find(places))
        : Stream.of(url.split(",", -1)).map(String::strip).map(EngineOptions::uri).toList();
  }

  private static URI uri(String word) {
    try {
      return new URI(word);
    } catch (URISyntaxException e) {
      throw misuse("not an engine URL: " + word.replaceFirst("//.*@", "//…@"), e);
    }
  }

  private static ConnectionSettings at(List<URI> nodes) {
    try {
      return ConnectionSettings.of(nodes);
    } catch (IllegalArgumentException e) {
      throw misuse(String.valueOf(e.getMessage()), e);
    }
  }

  private static Misuse misuse(String problem, Exception e) {
    return new Misuse(
        "--url: " + problem,
        "Give one such as http://127.0.0.1:9200, or several with commas; who you are is said by"
            + " --user and --password-file.",
        e);
  }
}
