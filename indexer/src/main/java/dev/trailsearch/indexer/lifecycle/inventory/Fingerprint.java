package dev.trailsearch.indexer.lifecycle.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Stands for the content of indices: it changes with every write, and merging does not change it.
 */
final class Fingerprint {

  private static final int LENGTH = 12;

  private Fingerprint() {}

  /** Of indices by their names. */
  static String of(SortedMap<String, IndexContent> indices) {
    return indices.entrySet().stream()
        .map(index -> line(index.getKey(), index.getValue()))
        .collect(Collectors.collectingAndThen(Collectors.joining("\n"), Fingerprint::hash));
  }

  private static String line(String name, IndexContent content) {
    return "%s:%s:%d:%d".formatted(name, content.uuid(), content.writes(), content.events());
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
