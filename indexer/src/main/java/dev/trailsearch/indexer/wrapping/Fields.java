package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.event.Slice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one object by name, as bytes: enough of them to know what the object is. */
final class Fields {

  /** Nothing that is known here has so many. */
  private static final int MOST = 256;

  private final Map<String, Slice> values = new LinkedHashMap<>();

  /** The members of an object. */
  static Fields of(Slice object) {
    Fields fields = new Fields();
    fields.addAll(object);
    return fields;
  }

  /** Adds the members of an object; false if the value is none. */
  boolean addAll(Slice value) {
    if (!startsWith(value, '{')) {
      return false;
    }
    for (Members members = new Members(value); members.next() && values.size() < MOST; ) {
      values.putIfAbsent(members.key(), members.value());
    }
    return true;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** A member; if there is none of this name, one that differs in case, as Lake's columns do. */
  @Nullable Slice get(String name) {
    Slice value = values.get(name);
    if (value != null) {
      return value;
    }
    for (Map.Entry<String, Slice> member : values.entrySet()) {
      if (member.getKey().equalsIgnoreCase(name)) {
        return member.getValue();
      }
    }
    return null;
  }

  /** A string's text, or a number as it is written; nothing if there is neither. */
  String text(String name) {
    Slice value = values.get(name);
    return value == null ? "" : text(value);
  }

  /** The same of any value. */
  static String text(Slice value) {
    if (startsWith(value, '{') || startsWith(value, '[')) {
      return "";
    }
    return startsWith(value, '"') ? EscapedText.of(value).decoded().text() : value.text();
  }

  /** The first array that has one of the names. */
  @Nullable Slice array(Set<String> names) {
    for (Map.Entry<String, Slice> member : values.entrySet()) {
      if (names.contains(member.getKey()) && startsWith(member.getValue(), '[')) {
        return member.getValue();
      }
    }
    return null;
  }

  static boolean startsWith(Slice value, char first) {
    return value.length() > 0 && value.array()[value.offset()] == first;
  }
}
