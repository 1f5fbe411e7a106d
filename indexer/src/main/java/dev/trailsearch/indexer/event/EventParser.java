package dev.trailsearch.indexer.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record, in one pass over its tokens. Not for use by several threads at once, since it
 * keeps its buffers from record to record.
 */
public final class EventParser {

  /** What a record's bytes turned out to be. */
  public sealed interface Parsed {

    /**
     * An object.
     *
     * @param event what it says, possibly {@link Kind#MALFORMED}
     * @param likeness whether it looks like a CloudTrail record, or like other JSON
     */
    record Understood(Event event, Likeness likeness) implements Parsed {}

    /**
     * Not JSON.
     *
     * @param reason in words
     * @param offset the byte of the slice at which it stops being JSON
     */
    record Broken(String reason, int offset) implements Parsed {}

    /** JSON, but no object; no record of CloudTrail is. */
    record NoObject(String reason) implements Parsed {}
  }

  /**
   * The {@link Event#violation} of a record whose bytes are no text: it is kept as text repaired.
   */
  public static final String NOT_UTF_8 = "bytes that are not UTF-8";

  private static final Pattern TOKEN = Pattern.compile("(Unrecognized token) '[^']*'");

  /**
   * Far beyond what the engine takes, so that {@link Precheck} has spoken before; without a limit a
   * file of nothing but brackets would cost a gigabyte.
   */
  private static final int MAX_NESTING = 10_000;

  /**
   * Everything is read; what the engine would not take is for {@link Precheck} to say. Records are
   * UTF-8: a guess at another encoding would understand bytes that the engine does not.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final RecordPass pass;
  private EventTime otherwise = EventTime.NONE;

  /**
   * A parser for an index with this mapping.
   *
   * @param mapping what the engine's mapping allows, from the field catalogue
   */
  public EventParser(Shape.Branch mapping) {
    this.pass = new RecordPass(mapping);
  }

  /** Reads one record. */
  public Parsed parse(Slice slice) {
    return parse(slice, EventTime.NONE);
  }

  /**
   * Reads one record.
   *
   * @param otherwise the time of a record that holds none itself, from what it came in
   */
  public Parsed parse(Slice slice, EventTime otherwise) {
    this.otherwise = otherwise;
    if (Utf8.isValid(slice)) {
      return parse(slice, slice, null);
    }
    Slice repaired = Slice.of(slice.text());
    return parse(slice, repaired, NOT_UTF_8);
  }

  /**
   * Reads a record once more, from the text that was kept of bytes that were none.
   *
   * @param text of a record that was {@link #NOT_UTF_8}
   * @param otherwise the time of a record that holds none itself, from what it came in
   */
  public Parsed parseRepaired(Slice text, EventTime otherwise) {
    this.otherwise = otherwise;
    return parse(text, text, NOT_UTF_8);
  }

  private Parsed parse(Slice own, Slice slice, @Nullable String known) {
    try (JsonParser parser = JSON.createParser(slice.array(), slice.offset(), slice.length())) {
      return parse(own, parser, known);
    } catch (JsonProcessingException e) {
      return parseCharacters(own, slice, e);
    } catch (IOException e) {
      return new Parsed.Broken(String.valueOf(e.getMessage()), 0);
    }
  }

  /**
   * Jackson's reader of bytes, which is the engine's too, refuses half a surrogate pair in a key;
   * its reader of characters takes it. So the record is JSON, but none that the engine could hold.
   */
  private Parsed parseCharacters(Slice own, Slice slice, JsonProcessingException refusal) {
    try (JsonParser parser = JSON.createParser(slice.text())) {
      return parse(own, parser, words(refusal));
    } catch (IOException _) {
      return new Parsed.Broken(words(refusal), offset(refusal));
    }
  }

  private Parsed parse(Slice own, JsonParser parser, @Nullable String known) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        return new Parsed.NoObject(first == null ? "nothing" : name(first) + ", not an object");
      }
      pass.read(parser);
      return understood(own, known == null ? pass.precheck.violation() : known);
    } catch (StreamConstraintsException e) {
      // What was read so far is true, and the rest is kept as text.
      String violation = pass.precheck.violation();
      return understood(own, violation == null ? e.getOriginalMessage() : violation);
    }
  }

  private Parsed understood(Slice own, @Nullable String violation) {
    return new Parsed.Understood(event(own, violation), Kinds.likeness(pass.envelope));
  }

  /** Jackson adds where the open bracket stands, counted from the beginning of the slice. */
  private static String words(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int marker = message.indexOf(" (start marker at ");
    String reason = marker < 0 ? message : message.substring(0, marker);
    // What stands there may be anything, a password too.
    return TOKEN.matcher(reason).replaceFirst("$1");
  }

  private static int offset(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getByteOffset());
  }

  private static String name(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      case START_OBJECT, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          token.name();
    };
  }

  private Event event(Slice own, @Nullable String violation) {
    Envelope envelope = pass.envelope;
    Kind natural = Kinds.of(envelope);
    String id = envelope.first("eventID", "eventId");
    return new Event(
        violation == null ? natural : Kind.MALFORMED,
        id == null ? EventId.ofContent(own) : EventId.of(id),
        Times.of(envelope, otherwise),
        Actions.of(natural, envelope),
        Actors.of(envelope),
        Origins.of(envelope.get("sourceIPAddress")),
        new Touched(pass.resources.found(), accounts()),
        new Content(
            pass.parameters.pairs(),
            violation == null ? pass.text.strings() : pass.text.allStrings(),
            capped()),
        violation,
        false);
  }

  private List<String> accounts() {
    Set<String> all = new LinkedHashSet<>(pass.envelope.accounts());
    all.addAll(pass.resources.accounts());
    return new ArrayList<>(all);
  }

  private List<String> capped() {
    List<String> capped = new ArrayList<>(0);
    if (pass.precheck.capped()) {
      capped.add("field");
    }
    if (pass.parameters.capped()) {
      capped.add("param");
    }
    if (pass.text.capped()) {
      capped.add("text");
    }
    if (pass.resources.capped()) {
      capped.add("resource");
    }
    return capped;
  }
}
