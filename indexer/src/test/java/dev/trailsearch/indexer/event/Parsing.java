package dev.trailsearch.indexer.event;

import dev.trailsearch.indexer.event.EventParser.Parsed;
import java.util.Map;

/** Parses records against an index that maps nothing: what is derived depends on no mapping. */
final class Parsing {

  private Parsing() {}

  static Parsed parse(String json) {
    return parser().parse(Slice.of(json));
  }

  /** The event of a text that is an object. */
  static Event event(String json) {
    return switch (parse(json)) {
      case Parsed.Understood(Event event, Likeness _) -> event;
      case Parsed.Broken(String reason, int offset) ->
          throw new AssertionError("broken at " + offset + ": " + reason);
      case Parsed.NoObject(String reason) -> throw new AssertionError("no object: " + reason);
    };
  }

  /** The event of a call whose record has these members beside its name. */
  static Event call(String members) {
    return event(
        """
        {"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"GetObject",%s}
        """
            .formatted(members));
  }

  /** The event of a call with these members of {@code requestParameters}. */
  static Event request(String parameters) {
    return call("\"requestParameters\":{%s}".formatted(parameters));
  }

  static EventParser parser() {
    return new EventParser(new Shape.Branch(Map.of()));
  }
}
