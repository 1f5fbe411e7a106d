package dev.trailsearch.indexer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.ledger.Claim.Proof;
import dev.trailsearch.indexer.source.LogKey;
import dev.trailsearch.indexer.source.LogObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The ledger's documents: what is written of an object. */
final class LedgerEntry {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private LedgerEntry() {}

  /** The {@code _id} of an object's entry; a key may be longer than an id can be. */
  static String id(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return BASE64.encodeToString(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What was found of it stays with it, so that it outlives a reader that is killed. */
  static ObjectNode leased(LogObject object, String worker, Instant time, @Nullable Proof proof) {
    ObjectNode entry = entry(object, ObjectState.LEASED, worker, time);
    if (proof != null) {
      entry.put("sha256", proof.sha256()).put("integrity", proof.integrity());
    }
    return entry;
  }

  /** What was found of it is still so if its content is. */
  static ObjectNode finished(Claim.Won claim, String worker, Instant time, Outcome outcome) {
    ObjectNode entry = entry(claim.object(), outcome.state(), worker, time);
    Proof proof = claim.proof();
    if (proof != null && proof.sha256().equals(outcome.sha256())) {
      entry.put("integrity", proof.integrity());
    }
    RecordCounts records = outcome.records();
    entry
        .putObject("records")
        .put("read", records.read())
        .put("indexed", records.indexed())
        .put("duplicates", records.duplicates())
        .put("conflicts", records.conflicts())
        .put("malformed", records.malformed())
        .put("expired", records.expired())
        .put("rejected", records.rejected())
        .put("capped", records.capped());
    entry.put("uncompressed", outcome.uncompressed());
    put(entry, "sha256", outcome.sha256());
    put(entry, "oldest", outcome.oldest());
    put(entry, "newest", outcome.newest());
    put(entry, "reason", outcome.reason());
    return entry;
  }

  /** An object that must be somewhere, and was never seen. */
  static ObjectNode missing(String key, Instant time) {
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("object", key)
            .put("state", ObjectState.MISSING.word())
            .put("time", time.toString());
    LogKey.of(key).ifPresent(known -> place(entry, known));
    return entry;
  }

  private static ObjectNode entry(
      LogObject object, ObjectState state, String worker, Instant time) {
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("object", object.key())
            .put("size", object.size())
            .put("version", object.version())
            .put("state", state.word())
            .put("worker", worker)
            .put("time", time.toString());
    LogKey.of(object.key()).ifPresent(key -> place(entry, key));
    return entry;
  }

  private static void place(ObjectNode entry, LogKey key) {
    entry
        .put("account", key.account())
        .put("region", key.region())
        .put("type", key.type().folder())
        .put("delivered", key.delivered().toString());
  }

  private static void put(ObjectNode entry, String name, @Nullable Object value) {
    if (value != null) {
      entry.put(name, value.toString());
    }
  }

  /** What was found of the object as it is now; null if nothing. */
  static @Nullable Proof proof(JsonNode entry, LogObject object) {
    return isOf(entry, object) && entry.has("integrity") && entry.has("sha256")
        ? new Proof(entry.path("sha256").asText(), entry.path("integrity").asText())
        : null;
  }

  /** Whether the entry is of the object as it is now. */
  static boolean isOf(JsonNode entry, LogObject object) {
    return entry.path("size").asLong(-1) == object.size()
        && entry.path("version").asText().equals(object.version());
  }

  static ObjectState state(JsonNode entry) {
    return ObjectState.of(entry.path("state").asText());
  }

  static String worker(JsonNode entry) {
    return entry.path("worker").asText();
  }

  static Instant time(JsonNode entry) {
    return Instant.parse(entry.path("time").asText());
  }
}
