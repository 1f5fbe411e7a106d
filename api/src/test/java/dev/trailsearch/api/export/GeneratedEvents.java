package dev.trailsearch.api.export;

import dev.trailsearch.api.EventStore;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Generated events in the engine of this JVM. */
final class GeneratedEvents {

  private GeneratedEvents() {}

  /** Generates logs in a folder and loads them; gives the number of events that are there then. */
  static long load(Path folder, GeneratorSettings settings) throws IOException {
    Generator.writeTo(folder, settings, Progress.NONE);
    EventStore.load(folder);
    return EventStore.count();
  }
}
