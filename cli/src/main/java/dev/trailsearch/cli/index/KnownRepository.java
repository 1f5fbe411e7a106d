package dev.trailsearch.cli.index;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.lifecycle.snapshot.Location;
import dev.trailsearch.indexer.lifecycle.snapshot.Repositories;
import org.jspecify.annotations.Nullable;

/// A snapshot repository that a command uses.
final class KnownRepository {
  private KnownRepository() {}

  /// Makes it known to the engine, if its place is given, and has every node try it.
  ///
  /// @throws Misuse if this is no place
  static void check(Repositories repositories, String name, @Nullable String place) {
    if (place == null) {
      repositories.verify(name);
    } else {
      repositories.register(name, location(place));
    }
  }

  private static Location location(String text) {
    try {
      return Location.of(text);
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()), "Name a folder or s3://bucket/prefix.", e);
    }
  }
}
