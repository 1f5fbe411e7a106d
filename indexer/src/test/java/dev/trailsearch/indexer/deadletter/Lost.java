package dev.trailsearch.indexer.deadletter;

import static java.util.Objects.requireNonNull;

import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.source.RecordReader;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is lost when an object is read. */
final class Lost {

  private Lost() {}

  /** The letters of an object with this content. */
  static List<DeadLetter> of(String object, String content) throws IOException {
    return of(object, content.getBytes(StandardCharsets.UTF_8));
  }

  static List<DeadLetter> of(String object, byte[] content) throws IOException {
    List<DeadLetter> letters = new ArrayList<>();
    EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
    try (RecordReader reader = new RecordReader(new ByteArrayInputStream(content), parser)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        switch (item) {
          case Item.Found _ -> {}
          case Item.Unreadable unreadable -> letters.add(DeadLetter.of(object, unreadable));
          case Item.Foreign foreign -> letters.add(DeadLetter.of(object, foreign));
        }
      }
    }
    return letters;
  }

  /** A log file whose one record has a comma too much. */
  static String brokenLog(String record) {
    return "{\"Records\":[" + broken(record) + "]}";
  }

  /** A record with a comma too much. */
  static String broken(String record) {
    return record.substring(0, record.length() - 1) + ",}";
  }

  /** The bytes of a letter that has some, as text. */
  static String text(@Nullable Content content) {
    return requireNonNull(content).bytes().text();
  }
}
