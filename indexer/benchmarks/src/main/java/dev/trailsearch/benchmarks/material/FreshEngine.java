package dev.trailsearch.benchmarks.material;

import dev.trailsearch.engine.Engine;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngineSettings;

/** The engine that a benchmark measures: local, empty, and the same for all of them. */
public final class FreshEngine {

  private static final HeapSize HEAP = HeapSize.ofMegabytes(1_024);

  private FreshEngine() {}

  /** Starts one; its store ends with it. */
  public static Engine start() {
    return Engines.local(LocalEngineSettings.temporary().heap(HEAP).diskThresholds(false).build());
  }
}
