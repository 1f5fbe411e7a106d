package dev.trailsearch.indexer.schema;

/** How a field is indexed. */
public enum FieldType {
  /** Exact values; filtered, faceted and sorted. */
  KEYWORD("{\"type\":\"keyword\",\"ignore_above\":1024}"),
  /**
   * Exact values that nobody counts, such as request ids: filtered only, which halves their cost.
   */
  ID("{\"type\":\"keyword\",\"ignore_above\":1024,\"doc_values\":false}"),
  /** As {@link #KEYWORD}, and its words are found by full text too, without being stored again. */
  WORDS("{\"type\":\"keyword\",\"ignore_above\":1024,\"copy_to\":\"trail.text\"}"),
  /** As {@link #ID}, and its words are found by full text too. */
  WORD_ID(
      "{\"type\":\"keyword\",\"ignore_above\":1024,\"doc_values\":false,\"copy_to\":\"trail.text\"}"),
  /** A time. What is no time is stored and not indexed. */
  DATE("{\"type\":\"date\",\"ignore_malformed\":true}"),
  /** An IP address, found by CIDR too. */
  IP("{\"type\":\"ip\",\"ignore_malformed\":true}"),
  /** True or false. */
  BOOLEAN("{\"type\":\"boolean\"}"),
  /** A number. What is no number is stored and not indexed. */
  DOUBLE("{\"type\":\"double\",\"ignore_malformed\":true}"),
  /** A number only sorted by. */
  SORT("{\"type\":\"long\",\"index\":false}"),
  /** Words. Positions are kept, or a phrase would silently find nothing. */
  TEXT("{\"type\":\"text\",\"analyzer\":\"trail_words\",\"norms\":false}");

  private final String mapping;

  FieldType(String mapping) {
    this.mapping = mapping;
  }

  /** Whether values can be counted at all. */
  public boolean isCountable() {
    return switch (this) {
      case KEYWORD, WORDS, DATE, IP, BOOLEAN, DOUBLE -> true;
      case ID, WORD_ID, SORT, TEXT -> false;
    };
  }

  /** Whether values are texts that are compared as a whole. */
  public boolean isExactText() {
    return switch (this) {
      case KEYWORD, WORDS, ID, WORD_ID -> true;
      case DATE, IP, BOOLEAN, DOUBLE, SORT, TEXT -> false;
    };
  }

  /** The field's part of an OpenSearch mapping, as JSON. */
  public String mapping() {
    return mapping;
  }
}
