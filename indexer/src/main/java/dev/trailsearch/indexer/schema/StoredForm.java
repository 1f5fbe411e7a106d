package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.EventId;
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

  /**
   * The same under another id.
   *
   * @param own the event's; it is noted where the other is not the same
   */
  public StoredForm under(EventId id, EventId own) {
    int from = recordLength == 0 ? 1 : recordLength;
    try {
      ObjectNode tail = (ObjectNode) JSON.readTree(object(from));
      ObjectNode trail = (ObjectNode) tail.get("trail");
      trail.put("tie", id.tieBreaker()).remove("conflict");
      if (!id.equals(own) && own.value() != null) {
        trail.put("conflict", Unicode.repair(own.value()));
      }
      byte[] end = JSON.writeValueAsBytes(tail);
      byte[] whole = Arrays.copyOf(bytes, separated(from) + end.length - 1);
      System.arraycopy(end, 1, whole, separated(from), end.length - 1);
      return new StoredForm(whole, recordLength);
    } catch (IOException e) {
      throw new UncheckedIOException("a document is JSON", e);
    }
  }

  /** Behind the comma, where there is one. */
  private int separated(int from) {
    return bytes[from] == ',' ? from + 1 : from;
  }

  /** What was written behind the record, as an object by itself. */
  private byte[] object(int from) {
    byte[] object = Arrays.copyOfRange(bytes, separated(from) - 1, bytes.length);
    object[0] = '{';
    return object;
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
