package dev.trailsearch.indexer.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.opensearch.ExactJson;
import dev.trailsearch.indexer.schema.StoredForm;
import dev.trailsearch.indexer.source.LogKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What the index holds under the id of a document that was read anew. */
sealed interface Stored {

  /** Nothing. */
  record Absent() implements Stored {}

  /**
   * The same.
   *
   * @param source the object that the event names
   */
  record Same(String source) implements Stored {}

  /**
   * Something else.
   *
   * @param record whether the record differs; otherwise only what was derived from it does
   * @param source the object that the event names
   * @param version of the stored document, so that nothing newer is taken away
   */
  record Other(boolean record, String source, Version version) implements Stored {

    /** Whether the stored event claims to come from the object that was read. */
    boolean isFrom(String key) {
      return source.equals(key) || (LogKey.of(key).isPresent() && name(source).equals(name(key)));
    }

    /** A log file's name is its own, wherever its folder was moved to. */
    private static String name(String key) {
      return String.valueOf(Path.of(key).getFileName());
    }
  }

  /**
   * Tells one state of a stored document from the next.
   *
   * @param index that holds it
   */
  record Version(String index, long sequence, long term) {}

  /** What depends on when and where a record was read, and not on the record. */
  List<String> PROVENANCE = List.of("source", "ingested");

  /** Compares a document with an answer of {@code _mget}. */
  static Stored of(Document document, JsonNode found) {
    if (!found.path("found").asBoolean()) {
      return new Absent();
    }
    JsonNode theirs = found.path("_source");
    JsonNode ours = parse(document.body());
    String source = theirs.path("trail").path("source").asText();
    boolean record = !StoredForm.record(ours).equals(StoredForm.record(theirs));
    if (!record && derived(ours).equals(derived(theirs))) {
      return new Same(source);
    }
    Version version =
        new Version(
            found.path("_index").asText(),
            found.path("_seq_no").asLong(),
            found.path("_primary_term").asLong());
    return new Other(record, source, version);
  }

  private static JsonNode derived(JsonNode source) {
    return source.path("trail") instanceof ObjectNode trail
        ? trail.deepCopy().remove(PROVENANCE)
        : source.path("trail");
  }

  private static JsonNode parse(byte[] body) {
    try {
      return ExactJson.read(body);
    } catch (IOException e) {
      throw new UncheckedIOException("a document is JSON", e);
    }
  }
}
