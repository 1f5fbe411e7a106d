package dev.trailsearch.indexer.integrity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.indexer.integrity.Digest.LogFile;
import dev.trailsearch.indexer.integrity.Digest.Previous;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a digest. */
final class DigestParser {

  private static final JsonFactory JSON = new JsonFactory();

  private DigestParser() {}

  /**
   * The digest that some bytes are.
   *
   * @throws IOException if they are none; its message says what is wrong, and where
   */
  static Digest parse(byte[] json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no digest: not a JSON object");
      }
      List<LogFile> logFiles = new ArrayList<>();
      Fields fields = object(parser, "the digest", logFiles);
      return digest(fields, logFiles);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "not JSON at line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private static Digest digest(Fields fields, List<LogFile> logFiles) throws IOException {
    fields.demand("digestSignatureAlgorithm", DigestSignature.ALGORITHM);
    return new Digest(
        new S3Place(fields.text("digestS3Bucket"), fields.text("digestS3Object")),
        fields.time("digestStartTime"),
        fields.time("digestEndTime"),
        fields.text("digestEndTime"),
        // The prose of the guide calls it by the second name, its examples by the first.
        fields.text(
            fields.has("digestPublicKeyFingerprint")
                ? "digestPublicKeyFingerprint"
                : "publicKeyFingerprint"),
        previous(fields),
        logFiles);
  }

  private static @Nullable Previous previous(Fields fields) throws IOException {
    if (!fields.has("previousDigestS3Object") && !fields.has("previousDigestSignature")) {
      return null;
    }
    fields.demand("previousDigestHashAlgorithm", "SHA-256");
    return new Previous(
        new S3Place(fields.text("previousDigestS3Bucket"), fields.text("previousDigestS3Object")),
        fields.text("previousDigestHashValue"),
        fields.text("previousDigestSignature"));
  }

  /** Reads up to the end of an object; what is no text is of no interest, but for log files. */
  private static Fields object(JsonParser parser, String what, List<LogFile> logFiles)
      throws IOException {
    Map<String, String> values = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      switch (parser.nextToken()) {
        case VALUE_STRING -> values.put(name, parser.getText());
        case START_ARRAY -> {
          if (name.equals("logFiles")) {
            readLogFiles(parser, logFiles);
          } else {
            parser.skipChildren();
          }
        }
        case null, default -> parser.skipChildren();
      }
    }
    return new Fields(what, values);
  }

  private static void readLogFiles(JsonParser parser, List<LogFile> logFiles) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Fields fields =
          object(parser, "log file " + (logFiles.size() + 1) + " of the digest", new ArrayList<>());
      fields.demand("hashAlgorithm", "SHA-256");
      logFiles.add(
          new LogFile(
              new S3Place(fields.text("s3Bucket"), fields.text("s3Object")),
              fields.text("hashValue")));
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new IOException("no digest: an entry of logFiles is no object");
    }
  }

  /** The texts of an object by their names. */
  private record Fields(String what, Map<String, String> values) {

    boolean has(String name) {
      return values.containsKey(name);
    }

    String text(String name) throws IOException {
      String value = values.get(name);
      if (value == null) {
        throw new IOException("no digest: %s has no %s".formatted(what, name));
      }
      return value;
    }

    Instant time(String name) throws IOException {
      try {
        return Instant.parse(text(name));
      } catch (DateTimeException e) {
        throw new IOException(
            "no digest: %s is \"%s\", which is no time".formatted(name, text(name)), e);
      }
    }

    /** The one algorithm that is known, unless none is named. */
    void demand(String name, String known) throws IOException {
      String value = values.getOrDefault(name, known);
      if (!value.equals(known)) {
        throw new IOException(
            "%s of %s is %s; only %s is known".formatted(name, what, value, known));
      }
    }
  }
}
