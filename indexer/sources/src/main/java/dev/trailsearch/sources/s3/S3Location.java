package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.SourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All objects of a bucket whose keys begin alike.
 *
 * @param bucket its name
 * @param prefix how the keys begin, which need not be at a slash; empty for the whole bucket
 */
public record S3Location(String bucket, String prefix) {

  /** What the text of a location begins with. */
  public static final String SCHEME = "s3://";

  private static final Pattern FORM =
      Pattern.compile("s3://(?<bucket>[A-Za-z0-9][A-Za-z0-9._-]{1,254})(?:/(?<prefix>.*))?");

  /**
   * Reads {@code s3://bucket/prefix}.
   *
   * @throws SourceException.Misnamed if it has another form
   */
  public static S3Location parse(String text) throws SourceException.Misnamed {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new SourceException.Misnamed(
          text, "no bucket of S3 has such a name", "Write it like s3://my-bucket/AWSLogs/.");
    }
    String prefix = parts.group("prefix");
    return new S3Location(parts.group("bucket"), prefix == null ? "" : prefix);
  }

  /** Whether all objects of the other location are among those of this one. */
  public boolean covers(S3Location other) {
    return bucket.equals(other.bucket) && other.prefix.startsWith(prefix);
  }

  @Override
  public String toString() {
    return SCHEME + bucket + "/" + prefix;
  }
}
