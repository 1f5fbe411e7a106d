package dev.trailsearch.indexer.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plain values of one record outside its parameters, by path; the first of each path. */
final class Envelope {

  /** Longer paths are asked for by nobody. */
  private static final int LONGEST = 256;

  private final Map<String, String> values = new HashMap<>(64);
  private final Set<String> accounts = new LinkedHashSet<>();
  private final Set<String> resourceTypes = new LinkedHashSet<>();

  void reset() {
    values.clear();
    accounts.clear();
    resourceTypes.clear();
  }

  void add(KeyPath path, String value) {
    if (value.isEmpty()) {
      return; // accessKeyId can be "": as good as absent
    }
    addAccount(path.key(), value);
    if (path.length() > LONGEST) {
      return;
    }
    String dotted = path.dotted();
    values.putIfAbsent(dotted, value);
    if (dotted.equals("resources.type")) {
      resourceTypes.add(value);
    }
  }

  /** A value of any part of the record, which is an account's id if its key says so. */
  void addAccount(KeyTraits key, String value) {
    if (key.account() && Account.isId(value)) {
      accounts.add(value);
    }
  }

  @Nullable String get(String path) {
    return values.get(path);
  }

  /** The first of the paths that has a value. */
  @Nullable String first(String... paths) {
    for (String path : paths) {
      String value = values.get(path);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  boolean has(String path) {
    return values.containsKey(path);
  }

  Set<String> accounts() {
    return accounts;
  }

  Set<String> resourceTypes() {
    return resourceTypes;
  }
}
