package dev.trailsearch.search.export;

import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One export.
 *
 * @param query in the query language; empty for all events
 * @param range the time covered; {@code now} in it is the cut-off
 * @param filters values that events must have
 * @param fields paths or names of fields to keep of each event, or the columns of a table; empty
 *     for whole events, or the usual columns
 * @param format the form
 * @param sort which events come first
 * @param resumption where an export goes on that ended early; null for one from the beginning
 */
public record ExportRequest(
    String query,
    TimeRange range,
    List<Filter> filters,
    List<String> fields,
    ExportFormat format,
    Sort sort,
    @Nullable Resumption resumption) {

  /**
   * The rest of an export.
   *
   * @param after the id of the last event that is there; null if none is
   * @param asOf the cut-off of the export that ended early
   */
  public record Resumption(@Nullable String after, Instant asOf) {}

  /** Copies the lists. */
  public ExportRequest {
    filters = List.copyOf(filters);
    fields = List.copyOf(fields);
  }

  /** All events that match, whole, the oldest first. */
  public static ExportRequest of(String query, ExportFormat format) {
    return new ExportRequest(query, TimeRange.ALL, List.of(), List.of(), format, Sort.OLDEST, null);
  }

  /** The same export, going on there. */
  public ExportRequest from(Resumption other) {
    return new ExportRequest(query, range, filters, fields, format, sort, other);
  }

  /** The same export with these fields. */
  public ExportRequest showing(List<String> others) {
    return new ExportRequest(query, range, filters, others, format, sort, resumption);
  }

  /** The same export in this order. */
  public ExportRequest inOrder(Sort other) {
    return new ExportRequest(query, range, filters, fields, format, other, resumption);
  }

  /** Whether some events are there already, and so the head of a table too. */
  public boolean goesOn() {
    return resumption != null && resumption.after() != null;
  }
}
