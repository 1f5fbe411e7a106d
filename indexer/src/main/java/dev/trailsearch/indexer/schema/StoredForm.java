package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A document as it is stored, on one line, from which the record can be had back. */
public final class StoredForm {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] bytes;
  private final int recordLength;

  /**
   * @param recordLength how many of the bytes are the record's own, its closing brace left out; 0
   *     where its text stands in {@code trail.raw}
   */
  StoredForm(byte[] bytes, int recordLength) {
    this.bytes = bytes;
    this.recordLength = recordLength;
  }

  /** The document; not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** The record's own bytes, without line breaks. */
  public Slice record() {
    if (recordLength == 0) {
      return Slice.of(rawText());
    }
    byte[] record = Arrays.copyOf(bytes, recordLength + 1);
    record[recordLength] = '}';
    return new Slice(record, 0, record.length);
  }

  /** Of a stored document, what came from CloudTrail: all but {@code trail}, or its text there. */
  public static JsonNode record(JsonNode source) {
    JsonNode raw = source.path("trail").path("raw");
    if (raw.isTextual()) {
      return raw;
    }
    ObjectNode record = source.deepCopy();
    record.remove("trail");
    return record;
  }

  private String rawText() {
    try {
      return JSON.readTree(bytes).path("trail").path("raw").asText();
    } catch (IOException e) {
      throw new UncheckedIOException("a document is JSON", e);
    }
  }
}
