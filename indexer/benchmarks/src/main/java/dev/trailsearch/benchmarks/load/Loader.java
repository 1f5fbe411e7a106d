package dev.trailsearch.benchmarks.load;

import java.net.URI;

/** A way to bring logs into an engine. */
interface Loader {

  /**
   * Loads all of the logs, and returns when the last answer has been read.
   *
   * @param engine where what it writes to has been made ready
   * @return how many documents the engine refused
   */
  long load(Logs logs, URI engine) throws Exception;
}
