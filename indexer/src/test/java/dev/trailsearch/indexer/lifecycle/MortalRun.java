package dev.trailsearch.indexer.lifecycle;

import dev.trailsearch.engine.testing.EngineProxy;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.net.URI;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** A run that is broken off between two of its requests, as if it were killed there. */
@FunctionalInterface
public interface MortalRun {

  /** What is done, by this engine. */
  void by(EngineClient engine) throws Exception;

  /**
   * Does it until so many requests were sent.
   *
   * @return how many there were if it came to its end; empty if it was broken off
   */
  default OptionalInt brokenOffAfter(int requests, TestStore store) throws Exception {
    return brokenOffAfter(requests, store, TestEngine.shared().uri());
  }

  /** The same at another engine. */
  default OptionalInt brokenOffAfter(int requests, TestStore store, URI address) throws Exception {
    AtomicInteger sent = new AtomicInteger();
    try (EngineProxy proxy = new EngineProxy(address, _ -> sent.incrementAndGet() <= requests);
        TestStore dying = store.through(proxy.uri())) {
      by(dying.engine());
      return OptionalInt.of(sent.get());
    } catch (EngineException.Unreachable _) {
      return OptionalInt.empty();
    }
  }
}
