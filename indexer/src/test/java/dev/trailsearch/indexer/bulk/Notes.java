package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.Waiting;
import java.time.Duration;
import java.util.List;

/** Writes down what a load tells while it waits. */
record Notes(List<String> told) implements Waiting {

  @Override
  public void began(String obstacle) {
    told.add("began: " + obstacle);
  }

  @Override
  public void ended(Duration waited) {
    told.add("ended");
  }
}
