package dev.trailsearch.search.export;

import dev.trailsearch.indexer.event.Secrets;
import java.util.HashMap;
import java.util.Map;

/** Remembers which keys hold secrets: the same few hundred names come again and again. */
final class SecretNames {

  private static final int MOST = 10_000;

  private final Map<String, Boolean> known = new HashMap<>();

  boolean isSecret(String key) {
    Boolean secret = known.get(key);
    if (secret == null) {
      secret = Secrets.isSecret(key);
      if (known.size() < MOST) {
        known.put(key, secret);
      }
    }
    return secret;
  }
}
