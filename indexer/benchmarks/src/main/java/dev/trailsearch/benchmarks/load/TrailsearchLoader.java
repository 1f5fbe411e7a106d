package dev.trailsearch.benchmarks.load;

import dev.trailsearch.benchmarks.material.Loads;
import dev.trailsearch.indexer.load.LoadSummary;
import java.net.URI;

/** What {@code backfill} does. */
final class TrailsearchLoader implements Loader {

  @Override
  public long load(Logs logs, URI engine) throws Exception {
    LoadSummary summary = Loads.backfill(engine, logs.folder());
    return summary.records().rejected() + summary.objects().failed();
  }
}
