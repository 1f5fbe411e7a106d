package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.trailsearch.indexer.event.Actor;
import dev.trailsearch.indexer.event.Bytes;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.event.Kind;
import dev.trailsearch.indexer.event.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the document of an event: the record's own bytes, never serialised again, with {@code
 * trail} appended. A malformed record stands as text in {@code trail.raw}, since the engine could
 * not hold it as fields.
 */
public final class DocumentWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(8 * 1024);

  /** Whether the record may hold half a surrogate pair, which only an escape can bring in. */
  private boolean mayNeedRepair;

  /**
   * The document, on one line.
   *
   * @param id the event's own, or a derived one where that is taken by different content
   * @param record the record's own bytes
   */
  public StoredForm write(Event event, EventId id, Slice record, Provenance provenance) {
    out.reset();
    int recordLength = 0;
    try {
      if (event.kind() == Kind.MALFORMED) {
        out.write('{');
        mayNeedRepair = true;
      } else {
        recordLength = copyOpen(record);
      }
      try (JsonGenerator json = JSON.createGenerator(out)) {
        json.writeRaw("\"trail\":");
        trail(json, event, id, record, provenance);
      }
      out.write('}');
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return new StoredForm(out.toByteArray(), recordLength);
  }

  /**
   * The record without its closing brace, and without the line breaks that bulk bodies forbid. On
   * the way it looks for what may have to be repaired: looking through every value costs more.
   */
  private int copyOpen(Slice record) {
    byte[] bytes = record.array();
    int last = record.offset() + record.length() - 1;
    while (bytes[last] != '}') {
      last--;
    }
    int from = record.offset();
    mayNeedRepair = holdsEscape(bytes, from, last);
    if (Bytes.holdControl(bytes, from, last)) {
      copyWithoutBreaks(bytes, from, last);
    } else {
      out.write(bytes, from, last - from);
    }
    int length = out.size();
    if (Bytes.indexOf('"', bytes, from, last) < last) {
      out.write(',');
    }
    return length;
  }

  private void copyWithoutBreaks(byte[] bytes, int begin, int end) {
    int from = begin;
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        out.write(bytes, from, i - from);
        from = i + 1;
      }
    }
    out.write(bytes, from, end - from);
  }

  /** Whether a character is written by its number. */
  private static boolean holdsEscape(byte[] bytes, int from, int to) {
    for (int i = Bytes.indexOf('\\', bytes, from, to);
        i < to;
        i = Bytes.indexOf('\\', bytes, i + 1, to)) {
      if (bytes[i + 1] == 'u') {
        return true;
      }
    }
    return false;
  }

  private void trail(
      JsonGenerator json, Event event, EventId id, Slice record, Provenance provenance)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", Schema.VERSION);
    json.writeStringField("kind", event.kind().word());
    Instant time = event.time().instant();
    text(json, "time", time == null ? null : time.toString());
    if (!event.time().basis().equals("eventTime")) {
      json.writeStringField("basis", event.time().basis());
    }
    text(json, "service", event.action().service());
    text(json, "action", event.action().name());
    json.writeStringField("outcome", event.action().outcome().word());
    if (event.action().denied()) {
      json.writeBooleanField("denied", true);
    }
    actor(json, event.actor());
    texts(json, "ip", event.origin().ips());
    text(json, "caller", event.origin().caller());
    texts(json, "resource", event.touched().resources());
    texts(json, "account", event.touched().accounts());
    texts(json, "param", event.content().parameters());
    texts(json, "text", event.content().text());
    texts(json, "capped", event.content().capped());
    json.writeStringField("source", Unicode.repair(provenance.source()));
    json.writeStringField("ingested", provenance.ingested().toString());
    json.writeNumberField("tie", id.tieBreaker());
    if (event.lenient()) {
      json.writeBooleanField("lenient", true);
    }
    if (!id.equals(event.id())) {
      text(json, "conflict", event.id().value());
    }
    if (event.violation() != null) {
      json.writeStringField("violation", Unicode.repair(event.violation()));
      json.writeStringField("raw", record.text());
    }
    json.writeEndObject();
  }

  private void actor(JsonGenerator json, Actor actor) throws IOException {
    json.writeObjectFieldStart("actor");
    json.writeStringField("type", actor.type().word());
    text(json, "name", actor.name());
    text(json, "arn", actor.arn());
    text(json, "account", actor.account());
    text(json, "session", actor.session());
    text(json, "key", actor.credentials().key());
    text(json, "issuer", actor.credentials().issuer());
    Boolean mfa = actor.credentials().mfa();
    if (mfa != null) {
      json.writeBooleanField("mfa", mfa);
    }
    text(json, "via", actor.via());
    if (actor.foreign()) {
      json.writeBooleanField("foreign", true);
    }
    json.writeEndObject();
  }

  private void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, writable(value));
    }
  }

  private void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(writable(value));
    }
    json.writeEndArray();
  }

  private String writable(String value) {
    return mayNeedRepair ? Unicode.repair(value) : value;
  }
}
