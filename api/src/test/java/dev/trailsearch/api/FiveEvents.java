package dev.trailsearch.api;

import java.net.URI;
import java.nio.file.Path;

/**
 * An engine that holds the five records of {@code five-events.json} alone: alice makes a key for
 * bob and changes a bucket, bob is refused twice, carol looks around on the next day.
 */
public final class FiveEvents {

  /** Alice makes an access key. */
  public static final String CREATE_ACCESS_KEY = "00000000-0000-4000-8000-000000000001";

  private FiveEvents() {}

  /** The engine. */
  public static URI engine() {
    EventStore.empty();
    return EventStore.load(Path.of("src/test/resources/five-events.json"));
  }
}
