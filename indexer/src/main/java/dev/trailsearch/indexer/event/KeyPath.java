package dev.trailsearch.indexer.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that lead to a value, and what follows from them alone. The same few thousand paths
 * stand in all records, so that one object serves them all, with its text and that text's hash.
 */
final class KeyPath {

  private final @Nullable KeyPath parent;
  private final String name;
  private final KeyTraits key;
  private final boolean secret;
  private final int length;
  private final Map<String, KeyPath> known = HashMap.newHashMap(0);
  private @Nullable String dotted;

  private KeyPath(@Nullable KeyPath parent, String name, int length) {
    this.parent = parent;
    this.name = name;
    this.key = KeyTraits.of(name);
    this.secret = key.secret() || (parent != null && parent.secret);
    this.length = length;
  }

  /** The path to a record itself. */
  static KeyPath root() {
    return new KeyPath(null, "", 0);
  }

  /** The path one key further, if it was kept. */
  @Nullable KeyPath known(String name) {
    return known.get(name);
  }

  /** The path one key further. */
  KeyPath child(String name) {
    return new KeyPath(this, name, length == 0 ? name.length() : length + 1 + name.length());
  }

  /** Keeps a child, to be found by its name. */
  void keep(KeyPath child) {
    known.put(child.name, child);
  }

  /** What its last key says. */
  KeyTraits key() {
    return key;
  }

  /** Whether the value, or an object around it, stands under a key that holds secrets. */
  boolean isSecret() {
    return secret;
  }

  /** Characters of {@link #dotted()}. */
  int length() {
    return length;
  }

  /** The keys with dots between them. */
  String dotted() {
    if (dotted == null) {
      dotted = parent == null || parent.length == 0 ? name : parent.dotted() + '.' + name;
    }
    return dotted;
  }
}
