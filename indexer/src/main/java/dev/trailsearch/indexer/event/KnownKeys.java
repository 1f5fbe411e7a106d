package dev.trailsearch.indexer.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what keys say: the same few hundred stand in every record. Keys that nobody has seen
 * before can come without end, so it begins anew when there are too many.
 */
final class KnownKeys {

  private static final int MANY = 4_096;

  private final Map<String, KeyTraits> traits = new HashMap<>();

  KeyTraits of(String key) {
    KeyTraits known = traits.get(key);
    if (known != null) {
      return known;
    }
    if (traits.size() >= MANY) {
      traits.clear();
    }
    KeyTraits fresh = KeyTraits.of(key);
    traits.put(key, fresh);
    return fresh;
  }
}
