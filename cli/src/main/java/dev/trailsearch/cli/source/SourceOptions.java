package dev.trailsearch.cli.source;

import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.source.Source;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.SourceSettings;
import dev.trailsearch.sources.Sources;
import dev.trailsearch.sources.s3.S3Settings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where logs come from, and how S3 is reached.
public final class SourceOptions {
  /// As the AWS SDK reads them; it would not put the bucket into the path, though.
  private static final List<String> VARIABLES = List.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "A server that speaks S3 (default: AWS_ENDPOINT_URL_S3, else AWS).")
  private @Nullable String endpoint;

  @Option(
      names = "--requester-pays",
      description = "Pay for requests and transfer, in buckets whose readers pay.")
  private boolean requesterPays;

  /// What the words of a user name; nothing is asked of S3 yet.
  ///
  /// @param words the arguments
  /// @param places for paths, and for the environment
  /// @throws SourceException if one of them names no source
  public Source source(List<String> words, Places places) throws SourceException {
    return Sources.of(
        words, new SourceSettings(places::path, System.in, settings(places.environment())));
  }

  /// Whether any of the sources lies elsewhere, or may do so: a list can name anything.
  public static boolean isRemote(List<String> words) {
    return words.stream().anyMatch(word -> word.startsWith("s3://") || word.startsWith("@"));
  }

  /// How S3 is reached.
  ///
  /// @param environment of this process
  public S3Settings settings(Map<String, String> environment) {
    String option = endpoint;
    URI uri =
        option == null
            ? Endpoints.named(VARIABLES, environment)
            : Endpoints.uri("--endpoint", option);
    return new S3Settings(uri, requesterPays);
  }
}
