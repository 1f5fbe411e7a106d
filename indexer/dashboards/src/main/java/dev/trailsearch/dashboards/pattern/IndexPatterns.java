package dev.trailsearch.dashboards.pattern;

import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.util.List;

/// The index patterns of Trailsearch: one for events, one for each of its own books.
public final class IndexPatterns {

  private IndexPatterns() {}

  /// All, the one for events first.
  public static List<SavedObject> all(FieldCatalogue catalogue) {
    return List.of(
        EventsPattern.of(catalogue),
        BookPattern.of(Schema.LEDGER_INDEX, "ledger-index.json"),
        BookPattern.of(Schema.DEADLETTERS_INDEX, "deadletters-index.json"),
        BookPattern.of(Schema.PARTITIONS_INDEX, "partitions-index.json"),
        BookPattern.of(Schema.COVERAGE_INDEX, "coverage-index.json"));
  }
}
