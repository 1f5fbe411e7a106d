package dev.trailsearch.search.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows callers by their secrets. A secret that nobody has takes as long to refuse as a wrong one.
 * Safe for use by many threads.
 */
public final class Keyring {

  private final List<KeyEntry> entries;
  private final Map<String, KeyEntry> byName;

  /** Is computed for names that do not exist, so that they take as long as those that do. */
  private final PasswordHash decoy;

  /** The last right password of each name, hashed with a key of this process: to be fast again. */
  private final Map<String, byte[]> remembered = new ConcurrentHashMap<>();

  private final SecretKeySpec memory;

  /** Of these entries, whose names differ. */
  public Keyring(List<KeyEntry> entries) {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[32];
    random.nextBytes(key);
    this.entries = List.copyOf(entries);
    this.byName =
        entries.stream()
            .collect(Collectors.toMap(entry -> entry.caller().name(), Function.identity()));
    this.memory = new SecretKeySpec(key, "HmacSHA256");
    this.decoy = decoy(this.entries, random);
  }

  /** Whether there is nobody to know. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whose key this is. */
  public Optional<Caller> byKey(String key) {
    Caller found = null;
    for (KeyEntry entry : entries) { // all of them, so that the time does not tell which it was
      if (entry.hash() instanceof KeyHash hash && hash.matches(key)) {
        found = entry.caller();
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Who this is, if it can be told at once: by a key in the place of the password, or because the
   * password was right before.
   */
  public Optional<Caller> remembered(String name, String password) {
    KeyEntry entry = byName.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    boolean known =
        switch (entry.hash()) {
          case KeyHash hash -> hash.matches(password);
          case PasswordHash _ -> {
            byte[] last = remembered.get(name);
            yield last != null && MessageDigest.isEqual(last, memory(password));
          }
        };
    return known ? Optional.of(entry.caller()) : Optional.empty();
  }

  /** Who this is; takes a tenth of a second and more, unless it is {@link #remembered}. */
  public Optional<Caller> byPassword(String name, String password) {
    Optional<Caller> known = remembered(name, password);
    if (known.isPresent()) {
      return known;
    }
    KeyEntry entry = byName.get(name);
    if (entry == null || !(entry.hash() instanceof PasswordHash hash)) {
      boolean _ = decoy.matches(password);
      return Optional.empty();
    }
    if (!hash.matches(password)) {
      return Optional.empty();
    }
    remembered.put(name, memory(password));
    return Optional.of(entry.caller());
  }

  private static PasswordHash decoy(List<KeyEntry> entries, SecureRandom random) {
    int iterations =
        entries.stream()
            .map(KeyEntry::hash)
            .filter(PasswordHash.class::isInstance)
            .mapToInt(hash -> ((PasswordHash) hash).iterations())
            .max()
            .orElse(PasswordHash.LEAST);
    return PasswordHash.unknown(iterations, random);
  }

  private byte[] memory(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(memory);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
