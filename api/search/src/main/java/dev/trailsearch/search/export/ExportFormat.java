package dev.trailsearch.search.export;

/** The form of an export. */
public enum ExportFormat {
  /** One event a line, as an answer to a search has it. */
  NDJSON,
  /** A table (RFC 4180) that a spreadsheet shows and never runs. */
  CSV
}
