package dev.trailsearch.cli.deadletter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.deadletter.Content;
import dev.trailsearch.indexer.deadletter.LetterEntry;
import dev.trailsearch.indexer.deadletter.OpenedLetter;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.search.event.MaskedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// A letter in the forms in which it is shown.
final class LetterView {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  /// From this width on there is room for time and reason.
  private static final int COMFORTABLE = 120;

  private LetterView() {}

  static ObjectNode json(LetterEntry letter) {
    ObjectNode json = Json.object().put("id", letter.id()).put("object", letter.place().object());
    position(json, letter.place().start());
    position(json.putObject("noticed"), letter.fault().noticed());
    json.put("cause", letter.fault().cause().word())
        .put("reason", letter.fault().reason())
        .put("length", letter.length())
        .put("state", letter.status().state().word())
        .put("attempts", letter.status().attempts())
        .put("first", letter.status().first().toString())
        .put("last", letter.status().last().toString());
    ArrayNode events = json.putArray("events");
    letter.status().events().forEach(events::add);
    return json;
  }

  /// @param raw whether secrets are shown
  static ObjectNode json(OpenedLetter letter, boolean raw) {
    ObjectNode json = json(letter.entry());
    Content content = letter.content();
    return content == null
        ? json.putNull("text")
        : json.put("whole", content.isWhole()).put("text", text(content, raw));
  }

  /// The bytes as text; without secrets unless they are wanted.
  static String text(Content content, boolean raw) {
    String text = content.bytes().text();
    return raw ? text : MaskedText.of(text);
  }

  /// For a terminal of this width. The reason is what makes way: `show` tells it.
  static List<Column<LetterEntry>> columns(int width) {
    Stream<Column<LetterEntry>> always =
        Stream.of(
            Column.whole("ID", LetterEntry::id),
            Column.middle("OBJECT", 24, letter -> letter.place().object()),
            Column.number("LINE", letter -> "" + letter.fault().noticed().line()),
            Column.whole("CAUSE", letter -> letter.fault().cause().word()),
            Column.number("TRIES", letter -> "" + letter.status().attempts()));
    Stream<Column<LetterEntry>> comfort =
        Stream.of(
            Column.whole("LAST (UTC)", letter -> minute(letter.status().last())),
            Column.cut("REASON", 24, letter -> letter.fault().reason()));
    return Stream.concat(always, width < COMFORTABLE ? Stream.of() : comfort).toList();
  }

  /// For a spreadsheet.
  static List<Column<LetterEntry>> csvColumns() {
    return List.of(
        Column.whole("id", LetterEntry::id),
        Column.whole("object", letter -> letter.place().object()),
        Column.whole("offset", letter -> "" + letter.fault().noticed().offset()),
        Column.whole("line", letter -> "" + letter.fault().noticed().line()),
        Column.whole("column", letter -> "" + letter.fault().noticed().column()),
        Column.whole("cause", letter -> letter.fault().cause().word()),
        Column.whole("reason", letter -> letter.fault().reason()),
        Column.whole("length", letter -> "" + letter.length()),
        Column.whole("state", letter -> letter.status().state().word()),
        Column.whole("attempts", letter -> "" + letter.status().attempts()),
        Column.whole("first", letter -> letter.status().first().toString()),
        Column.whole("last", letter -> letter.status().last().toString()));
  }

  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  private static void position(ObjectNode json, Position position) {
    json.put("offset", position.offset())
        .put("line", position.line())
        .put("column", position.column());
  }
}
