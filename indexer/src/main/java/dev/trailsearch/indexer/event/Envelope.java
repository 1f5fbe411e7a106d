package dev.trailsearch.indexer.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plain values of one record outside its parameters, by path; the first of each path. */
final class Envelope {

  private final Map<String, String> values = new HashMap<>(64);
  private final Set<String> accounts = new LinkedHashSet<>();
  private final Set<String> resourceTypes = new LinkedHashSet<>();

  void reset() {
    values.clear();
    accounts.clear();
    resourceTypes.clear();
  }

  void add(String path, String value) {
    if (value.isEmpty()) {
      return; // accessKeyId can be "": as good as absent
    }
    values.putIfAbsent(path, value);
    addAccount(path, value);
    if (path.equals("resources.type")) {
      resourceTypes.add(value);
    }
  }

  /** A value of any part of the record, which is an account's id if its key says so. */
  void addAccount(String key, String value) {
    if (Account.isId(value) && Account.isNamedBy(key)) {
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
