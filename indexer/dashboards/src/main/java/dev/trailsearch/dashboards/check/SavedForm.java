package dev.trailsearch.dashboards.check;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The types of saved objects that are known here, with what OpenSearch Dashboards from 2.8 on
/// takes of each.
enum SavedForm {
  INDEX_PATTERN("index-pattern", "7.6.0"),
  SEARCH("search", "7.9.3"),
  VISUALIZATION("visualization", "7.10.0"),
  DASHBOARD("dashboard", "7.9.3"),
  QUERY("query", null);

  private final String type;
  private final @Nullable String newestVersion;

  SavedForm(String type, @Nullable String newestVersion) {
    this.type = type;
    this.newestVersion = newestVersion;
  }

  static Optional<SavedForm> of(String type) {
    return Arrays.stream(values()).filter(form -> form.type.equals(type)).findFirst();
  }

  /// The newest form that 2.8 knows; it refuses a whole file for a newer one. Null if none.
  @Nullable String newestVersion() {
    return newestVersion;
  }

  /// Whether a server has a place for the attribute; an index pattern may hold any.
  boolean takes(String attribute) {
    return switch (attribute) {
      case "title", "description" -> true;
      case "kibanaSavedObjectMeta", "version" -> this != QUERY;
      case "columns", "sort" -> this == SEARCH || this == INDEX_PATTERN;
      case "hits" -> this == SEARCH || this == DASHBOARD || this == INDEX_PATTERN;
      case "visState", "uiStateJSON", "savedSearchRefName" ->
          this == VISUALIZATION || this == INDEX_PATTERN;
      case "panelsJSON", "optionsJSON", "refreshInterval", "timeFrom", "timeRestore", "timeTo" ->
          this == DASHBOARD || this == INDEX_PATTERN;
      case "query", "filters", "timefilter" -> this == QUERY || this == INDEX_PATTERN;
      default -> this == INDEX_PATTERN;
    };
  }

  /// Whether a version of the form is known to all servers.
  boolean knows(String version) {
    return newestVersion != null && Arrays.compare(numbers(version), numbers(newestVersion)) <= 0;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\."))
        .mapToInt(part -> part.matches("\\d{1,6}") ? Integer.parseInt(part) : Integer.MAX_VALUE)
        .toArray();
  }
}
