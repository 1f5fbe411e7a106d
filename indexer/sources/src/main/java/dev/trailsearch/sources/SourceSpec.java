package dev.trailsearch.sources;

import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.indexer.source.SourceException.Misnamed;
import dev.trailsearch.sources.s3.S3Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of a user that names a source. */
sealed interface SourceSpec {

  /** The forms that a word may have. */
  String FORMS =
      "Name a file, a folder, s3://bucket/prefix, @file for a list of them, or - for standard"
          + " input.";

  /** A file, or a folder with all below it. */
  record Local(String path) implements SourceSpec {}

  /** Objects in S3. */
  record Bucket(S3Location location) implements SourceSpec {}

  /** Standard input. */
  record Input() implements SourceSpec {}

  /** A file, here or in S3, that names objects. */
  record KeyList(SourceSpec place) implements SourceSpec {}

  /** Other ways to name a bucket, as people copy them. */
  Pattern ARN = Pattern.compile("arn:aws[a-z-]*:s3:::(?<rest>.+)");

  Pattern PATH_URL =
      Pattern.compile("https?://s3[.-][a-z0-9.-]*amazonaws\\.com[a-z.]*/(?<rest>.+)");

  Pattern HOST_URL =
      Pattern.compile(
          "https?://(?<bucket>[a-z0-9.-]+?)\\.s3[.-][a-z0-9.-]*amazonaws\\.com[a-z.]*/?(?<rest>.*)");

  Pattern QUEUE_URL = Pattern.compile("https?://(sqs\\.|[a-z0-9-]+\\.queue\\.).*");

  Pattern NEAR_S3 = Pattern.compile("(?i)s3:/{0,2}(?<rest>[^/].*)");

  Pattern OTHER_URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

  /**
   * Reads a word.
   *
   * @throws Misnamed if it names no source, with what may have been meant
   */
  static SourceSpec parse(String word) throws Misnamed {
    if (word.equals(StandardInput.NAME)) {
      return new Input();
    }
    if (word.startsWith(S3Location.SCHEME)) {
      return new Bucket(S3Location.parse(word));
    }
    if (word.startsWith("@")) {
      return new KeyList(parse(word.substring(1)));
    }
    if (word.isBlank()) {
      throw new Misnamed("\"" + word + "\"", "it is empty", FORMS);
    }
    rejectUrls(word);
    return new Local(word);
  }

  private static void rejectUrls(String word) throws Misnamed {
    for (Pattern pattern : new Pattern[] {ARN, PATH_URL, NEAR_S3}) {
      Matcher near = pattern.matcher(word);
      if (near.matches()) {
        throw meant(word, S3Location.SCHEME + near.group("rest"));
      }
    }
    Matcher host = HOST_URL.matcher(word);
    if (host.matches()) {
      throw meant(word, S3Location.SCHEME + host.group("bucket") + "/" + host.group("rest"));
    }
    if (QUEUE_URL.matcher(word).matches()) {
      throw new Misnamed(
          word, "a queue has no end", "Read it with \"trailsearch follow --queue\".");
    }
    if (OTHER_URL.matcher(word).matches()) {
      throw new Misnamed(word, "it is an address of another kind", FORMS);
    }
  }

  private static SourceException.Misnamed meant(String word, String location) {
    return new Misnamed(word, "S3 is named in another way", "Write " + location + ".");
  }
}
