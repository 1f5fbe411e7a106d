package dev.trailsearch.api.access;

import dev.trailsearch.search.key.Caller;
import dev.trailsearch.search.key.KeyEntry;
import dev.trailsearch.search.key.KeyFile;
import dev.trailsearch.search.key.Keyring;
import dev.trailsearch.search.key.SecretHash;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads who may call. */
@Factory
final class AccessFactory {

  private static final Logger LOG = LoggerFactory.getLogger(AccessFactory.class);

  /** The name of the caller whose key's hash is a setting of its own. */
  private static final String SINGLE = "api-key";

  /** Made at the start, so that a wrong file ends it. */
  @Context
  Keyring keyring(AccessSettings settings) {
    List<KeyEntry> entries = new ArrayList<>();
    Path file = settings.keysFile();
    if (file != null) {
      entries.addAll(KeyFile.read(file));
      if (KeyFile.isOpenToOthers(file)) {
        LOG.warn("{} can be read or changed by others than its owner; chmod 600 it", file);
      }
    }
    String hash = settings.keyHash();
    if (hash != null) {
      entries.add(single(hash, entries));
    }
    return new Keyring(entries);
  }

  private static KeyEntry single(String hash, List<KeyEntry> others) {
    if (others.stream().anyMatch(entry -> entry.caller().name().equals(SINGLE))) {
      throw new IllegalArgumentException(
          "the keys file has an entry named %s, which is the name of trailsearch.api.key-hash"
              .formatted(SINGLE));
    }
    try {
      return new KeyEntry(Caller.unrestricted(SINGLE), SecretHash.parse(hash));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("trailsearch.api.key-hash: " + e.getMessage(), e);
    }
  }
}
