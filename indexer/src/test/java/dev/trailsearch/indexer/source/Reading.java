package dev.trailsearch.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that came out of one object.
 *
 * @param found the records' own text, in order
 * @param positions where they begin
 * @param unreadable what should have been records
 * @param foreign what is none
 * @param failure why the object could not be read to its end
 * @param namesRecords whether it has an array of that name
 * @param bytesRead uncompressed bytes
 */
record Reading(
    List<String> found,
    List<Position> positions,
    List<Lost> unreadable,
    List<Lost> foreign,
    @Nullable IOException failure,
    boolean namesRecords,
    long bytesRead) {

  /** Where something could not be read, and why. */
  record Lost(Position position, String reason) {}

  /** More items than any test needs: a reader that does not come to an end fails. */
  private static final int ENDLESS = 1_000_000;

  static Reading of(String content) {
    return of(content.getBytes(UTF_8));
  }

  static Reading of(byte[] content) {
    return of(new ByteArrayInputStream(content));
  }

  static Reading of(InputStream content) {
    return of(content, ReadSettings.STRICT);
  }

  static Reading lenient(String content) {
    return of(new ByteArrayInputStream(content.getBytes(UTF_8)), new ReadSettings(true));
  }

  private static Reading of(InputStream content, ReadSettings settings) {
    List<String> found = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    List<Lost> unreadable = new ArrayList<>();
    List<Lost> foreign = new ArrayList<>();
    EventParser parser = new EventParser(new Shape.Branch(Map.of()));
    try (RecordReader reader = new RecordReader(content, parser, settings)) {
      int items = 0;
      for (Item item = reader.next(); item != null; item = reader.next()) {
        switch (item) {
          case Item.Found record -> {
            found.add(record.bytes().text());
            positions.add(record.position());
          }
          case Item.Unreadable(_, Position position, String reason) ->
              unreadable.add(new Lost(position, reason));
          case Item.Foreign(_, Position position, String reason) ->
              foreign.add(new Lost(position, reason));
        }
        if (++items > ENDLESS) {
          throw new AssertionError("no end after " + ENDLESS + " items");
        }
      }
      return new Reading(
          found,
          positions,
          unreadable,
          foreign,
          reader.failure(),
          reader.namesRecords(),
          reader.bytesRead());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there was nothing but records. */
  boolean isClean() {
    return unreadable.isEmpty() && foreign.isEmpty() && failure == null;
  }
}
