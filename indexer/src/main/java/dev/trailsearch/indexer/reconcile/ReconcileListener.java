package dev.trailsearch.indexer.reconcile;

import dev.trailsearch.indexer.load.LoadListener;
import java.util.Map;

/** Hears of a comparison while it runs. Called from several threads, one call at a time. */
public interface ReconcileListener extends LoadListener {

  /**
   * An object of which the index did not hold exactly what is in it.
   *
   * @param object the file or key
   * @param found records by how they differed
   */
  void differs(String object, Map<Difference, Long> found);
}
