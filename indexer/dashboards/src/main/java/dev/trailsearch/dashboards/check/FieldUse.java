package dev.trailsearch.dashboards.check;

/// What an object does with a field.
record FieldUse(String field, Purpose purpose) {

  enum Purpose {
    /// A query or a filter compares it.
    SEARCHED("is searched"),
    /// Its values are counted.
    COUNTED("is counted"),
    /// It is computed with.
    COMPUTED("is computed with"),
    /// It places events in time.
    TIMED("is taken for the time"),
    /// Events are sorted by it.
    SORTED("is sorted by"),
    /// It is a column.
    SHOWN("is shown");

    private final String words;

    Purpose(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
