package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.event.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a value that is no record turned out to be. */
public sealed interface Wrapping {

  /**
   * Names of the arrays in which records, or what wraps each of them, are delivered: log files,
   * answers of LookupEvents, deliveries of CloudWatch Logs, answers of CloudTrail Lake, and what is
   * sent to it.
   */
  Set<String> ARRAYS = Set.of("Records", "Events", "logEvents", "QueryResultRows", "auditEvents");

  /**
   * It holds records, or what wraps them in turn.
   *
   * @param carried what it holds, in order; nothing if it only could hold some
   */
  record Around(List<Carried> carried) implements Wrapping {

    /** Copies the list. */
    public Around {
      carried = List.copyOf(carried);
    }
  }

  /**
   * It is something else.
   *
   * @param what in words, such as {@code a CloudTrail digest}
   */
  record Other(String what) implements Wrapping {}

  /** Nothing that is known here. */
  record Unknown() implements Wrapping {}

  /**
   * Looks into a value.
   *
   * @param value without blanks around it, free of errors
   */
  static Wrapping of(Slice value) {
    return switch (value.length() == 0 ? 0 : value.array()[value.offset()]) {
      case '{' -> ofObject(value);
      case '[' -> ofRow(value);
      case '"' ->
          Carrier.holdsObject(value)
              ? new Around(List.of(Carried.plain(value, value)))
              : new Unknown();
      default -> new Unknown();
    };
  }

  private static Wrapping ofObject(Slice value) {
    Fields fields = Fields.of(value);
    Carried carried = Carrier.find(value, fields);
    if (carried != null) {
      return new Around(List.of(carried));
    }
    Slice array = fields.array(ARRAYS);
    if (array != null) {
      return new Around(entries(value, array));
    }
    if (fields.text("message").startsWith("CWL CONTROL MESSAGE")) {
      return new Around(List.of()); // CloudWatch Logs asks now and then whether anyone listens
    }
    return OtherJson.name(fields);
  }

  /** A row of CloudTrail Lake's answers: an array with an object for each column. */
  private static Wrapping ofRow(Slice value) {
    Fields columns = new Fields();
    for (Members row = new Members(value); row.next(); ) {
      if (!columns.addAll(row.value())) {
        return new Unknown();
      }
    }
    Carried carried = Carrier.find(value, columns);
    return carried == null ? OtherJson.row(columns) : new Around(List.of(carried));
  }

  private static List<Carried> entries(Slice value, Slice array) {
    List<Carried> entries = new ArrayList<>();
    for (Members members = new Members(array); members.next(); ) {
      entries.add(Carried.plain(members.value(), value));
    }
    return entries;
  }
}
