package dev.trailsearch.sources.follow;

import dev.trailsearch.indexer.source.ObjectSink;
import java.io.IOException;

/**
 * A source without an end. Whoever runs it lets the sink finish what it took before closing this,
 * since only what is known to be loaded is noted as done.
 */
public interface Following extends AutoCloseable {

  /** As its user named it, for messages. */
  String name();

  /**
   * Hands over objects as they come, until interrupted; nothing is handed over after that.
   *
   * @throws IOException if the source is not there, or may not be read; what fails later is told to
   *     the listener and tried again
   * @throws InterruptedException when interrupted, which is how it ends
   */
  void run(ObjectSink sink) throws IOException, InterruptedException;

  /** Notes what was loaded, and leaves the rest to whoever follows next. */
  @Override
  void close();
}
