package dev.trailsearch.indexer.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.spec.InvalidKeySpecException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON in which CloudTrail hands out public keys, by its API and by the command line. */
public final class KeyList {

  private static final JsonMapper JSON = new JsonMapper();

  private KeyList() {}

  /**
   * The keys of one answer of {@code ListPublicKeys}, or of an array of keys.
   *
   * @throws JsonProcessingException if it is not JSON
   * @throws InvalidKeySpecException if one is no RSA public key
   * @throws IllegalArgumentException if one is not in Base64
   * @throws java.time.DateTimeException if a time is none
   */
  public static List<TrailKey> read(String text)
      throws JsonProcessingException, InvalidKeySpecException {
    JsonNode root = JSON.readTree(text);
    // The guide's example begins with a small letter.
    JsonNode list = root.path(root.has("publicKeyList") ? "publicKeyList" : "PublicKeyList");
    List<TrailKey> keys = new ArrayList<>();
    for (JsonNode key : root.isArray() ? root : list) {
      byte[] der = Base64.getDecoder().decode(key.path("Value").asText());
      keys.add(
          TrailKey.of(
              key.path("Fingerprint").asText(),
              der,
              time(key.path("ValidityStartTime")),
              time(key.path("ValidityEndTime"))));
    }
    return keys;
  }

  /** Seconds since 1970 as a number or as text, or ISO 8601, depending on the command's version. */
  private static @Nullable Instant time(JsonNode node) {
    String text = node.asText();
    if (text.isEmpty()) {
      return null;
    }
    return text.matches("[0-9.eE+]+")
        ? Instant.ofEpochSecond((long) Double.parseDouble(text))
        : OffsetDateTime.parse(text).toInstant();
  }
}
