package dev.trailsearch.indexer.schema;

import java.util.List;

/** Names that every part of Trailsearch agrees on. */
public final class Schema {

  /**
   * Version of the stored form. It is not the release's version: it is in the index names, and
   * changes within it only add.
   */
  public static final int VERSION = 1;

  /** The alias that all searches read. */
  public static final String READ_ALIAS = "cloudtrail";

  /** A pattern for the physical indices of all partitions. */
  public static final String PARTITIONS = "cloudtrail-v*";

  /** The index that holds the partition catalogue. */
  public static final String PARTITIONS_INDEX = "trailsearch-partitions";

  /** The index that holds one entry for each object that was read. */
  public static final String LEDGER_INDEX = "trailsearch-ledger";

  /** The index that holds a sign of life of each worker. */
  public static final String WORKERS_INDEX = "trailsearch-workers";

  /** The index that holds how far each account and Region is loaded. */
  public static final String COVERAGE_INDEX = "trailsearch-coverage";

  /** The index that holds what could not be indexed. */
  public static final String DEADLETTERS_INDEX = "trailsearch-deadletters";

  /** The index that holds who has set events aside for a case, and why. */
  public static final String HOLDS_INDEX = "trailsearch-holds";

  /** The indices that Trailsearch keeps for itself, which every backup needs. */
  public static final List<String> OWN_INDICES =
      List.of(
          PARTITIONS_INDEX,
          LEDGER_INDEX,
          WORKERS_INDEX,
          COVERAGE_INDEX,
          DEADLETTERS_INDEX,
          HOLDS_INDEX);

  private Schema() {}
}
