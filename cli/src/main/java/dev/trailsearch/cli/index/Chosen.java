package dev.trailsearch.cli.index;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import java.util.List;

/// Partitions that were named.
final class Chosen {
  private Chosen() {}

  /// The key of a partition as people write it: as in every other time, hyphens do as well as dots.
  static String key(String word) {
    return word.replace('-', '.');
  }

  /// Their entries, each once.
  ///
  /// @throws Misuse if there is no such partition
  static List<PartitionEntry> of(List<String> keys, PartitionCatalogue catalogue) {
    return keys.stream()
        .map(Chosen::key)
        .distinct()
        .map(key ->
            catalogue
                .find(key)
                .orElseThrow(() ->
                    new Misuse(
                        "there is no partition \"" + key + "\"",
                        "See \"trailsearch index list\".")))
        .toList();
  }
}
