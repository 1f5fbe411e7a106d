package dev.trailsearch.indexer.reconcile;

import dev.trailsearch.indexer.load.LoadSummary;

/**
 * What a comparison found and did.
 *
 * @param objects that were looked at
 * @param differing objects of which the index did not hold exactly what is in them
 * @param records by how they compared
 * @param elapsedMs wall time in milliseconds
 */
public record ReconcileSummary(
    LoadSummary.Objects objects, long differing, Records records, long elapsedMs) {

  /**
   * Records by how they compared.
   *
   * @param read from the source
   * @param same in both
   * @param missing from the index, and loaded
   * @param altered in the index, and loaded anew
   * @param conflicts that share an id with other content, and were loaded beside it
   * @param expired older than what retention keeps: neither missing nor loaded
   * @param rejected that could not be read or indexed
   * @param extra events of the index that name an object which does not hold them
   */
  public record Records(
      long read,
      long same,
      long missing,
      long altered,
      long conflicts,
      long expired,
      long rejected,
      long extra) {}

  /** Whether source and index agreed, and all of the source could be read. */
  public boolean agreed() {
    return differing == 0 && objects.failed() == 0 && records.rejected() == 0;
  }

  static ReconcileSummary of(LoadSummary load, Differences differences) {
    Records records =
        new Records(
            load.records().read(),
            load.records().duplicates(),
            differences.total(Difference.MISSING),
            differences.total(Difference.ALTERED),
            differences.total(Difference.CONFLICT),
            load.records().expired(),
            load.records().rejected(),
            differences.total(Difference.EXTRA));
    return new ReconcileSummary(
        load.objects(), differences.differingObjects(), records, load.elapsedMs());
  }
}
