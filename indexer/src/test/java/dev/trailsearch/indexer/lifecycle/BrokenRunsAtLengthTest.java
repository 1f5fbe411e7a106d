package dev.trailsearch.indexer.lifecycle;

import org.junit.jupiter.api.Tag;

/** The same before every request. */
@Tag("fault")
class BrokenRunsAtLengthTest extends BrokenRunsTest {

  @Override
  int partitions() {
    return 60;
  }
}
