package dev.trailsearch.indexer.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, before anything is sent, what the engine would refuse in a record. It follows the tokens
 * of one record; each rule was tried on OpenSearch 3.6.0, and {@code PrecheckAgainstEngineTest}
 * sends every case to the engine again.
 */
final class Precheck {

  /** The engine's own limits on JSON (Jackson's {@code StreamReadConstraints} defaults). */
  private static final int MAX_DEPTH = 1_000;

  private static final int MAX_NUMBER_LENGTH = 1_000;
  private static final int MAX_NAME_LENGTH = 50_000;

  /** The {@code ignore_above} of every keyword field: longer values are stored and not indexed. */
  static final int MAX_KEYWORD_LENGTH = 1_024;

  private static final Set<String> METADATA_FIELDS =
      Set.of(
          "_id",
          "_index",
          "_source",
          "_routing",
          "_field_names",
          "_ignored",
          "_nested_path",
          "_doc_count",
          "_seq_no",
          "_primary_term",
          "_version",
          "_data_stream_timestamp",
          "_feature");

  /** From how many names of one object a set is cheaper than looking through a list. */
  private static final int FEW_NAMES = 12;

  private final Shape.Branch mapping;
  private final List<Level> levels = new ArrayList<>();
  private int depth;
  private @Nullable Shape next;

  /** Where the engine puts what an array holds, if its key is a path that leads nowhere. */
  private @Nullable Shape stray;

  private @Nullable String violation;
  private boolean capped;

  Precheck(Shape.Branch mapping) {
    this.mapping = mapping;
  }

  /** Forgets the record before. */
  void reset() {
    depth = 0;
    next = mapping;
    stray = null;
    violation = null;
    capped = false;
  }

  /** Whether a mapped field holds a value too long to be indexed. */
  boolean capped() {
    return capped;
  }

  /** Whether the engine copies the value just seen to the full text. */
  boolean isCopied() {
    return next instanceof Shape.Leaf(boolean _, boolean copied) && copied;
  }

  /** Why the engine would refuse the record, in words; null if it would take it. */
  @Nullable String violation() {
    return violation;
  }

  void token(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case START_OBJECT -> startObject();
      case START_ARRAY -> startArray();
      case END_OBJECT, END_ARRAY -> depth--;
      default -> content(token, parser);
    }
    if (token != JsonToken.FIELD_NAME) {
      stray = null;
    }
    if (depth > 0 && depth <= MAX_DEPTH && levels.get(depth - 1).array) {
      next = levels.get(depth - 1).shape;
    }
  }

  /** Nothing is looked at below the depth that already damns the record. */
  private void content(JsonToken token, JsonParser parser) throws IOException {
    if (depth > MAX_DEPTH) {
      return;
    }
    switch (token) {
      case FIELD_NAME -> name(parser.currentName());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getTextLength());
      case VALUE_NULL -> checkReserved();
      case VALUE_STRING -> string(parser.getTextLength());
      case VALUE_TRUE, VALUE_FALSE, VALUE_EMBEDDED_OBJECT -> scalar();
      case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY, NOT_AVAILABLE -> {}
    }
  }

  private void startObject() {
    if (next instanceof Shape.Leaf(boolean lenient, boolean _) && !lenient) {
      fail("an object where a plain value is expected");
    }
    checkReserved();
    push(true, next);
  }

  /** What the array holds is looked at where it stands; an empty one is a value, too. */
  private void startArray() {
    checkReserved();
    push(false, next == null ? stray : next);
  }

  private void push(boolean object, @Nullable Shape shape) {
    if (depth >= MAX_DEPTH) {
      fail("nested deeper than " + MAX_DEPTH);
      depth++;
      return;
    }
    if (depth == levels.size()) {
      levels.add(new Level());
    }
    levels.get(depth++).open(!object, shape);
    next = object ? null : shape;
  }

  private void name(String name) {
    Level level = levels.get(depth - 1);
    if (!level.addName(name)) {
      fail("the key \"" + name + "\" twice in one object");
    }
    if (name.length() > MAX_NAME_LENGTH) {
      fail("a key of " + name.length() + " characters");
    }
    stray = null;
    next = level.shape instanceof Shape.Branch branch ? descend(branch, name) : null;
  }

  /** The shape below {@code name}, which the engine reads as a path where it holds dots. */
  private @Nullable Shape descend(Shape.Branch from, String name) {
    if (depth == 1 && METADATA_FIELDS.contains(name)) {
      fail("the key \"" + name + "\", which is the engine's own");
    }
    Shape direct = from.child(name);
    if (direct != null) {
      return direct;
    }
    if (name.isEmpty()) {
      fail("an empty key");
      return null;
    }
    return name.indexOf('.') < 0 ? null : descendPath(from, name);
  }

  private @Nullable Shape descendPath(Shape.Branch from, String path) {
    String[] parts = path.split("\\.", -1);
    Shape at = from;
    Shape.Branch deepest = from;
    for (String part : parts) {
      if (part.isBlank()) {
        fail("the key \"" + path + "\", whose dots enclose nothing");
        return null;
      }
      if (at instanceof Shape.Leaf || at instanceof Shape.Reserved) {
        fail("the key \"" + path + "\", a path below a plain value");
        return null;
      }
      at = at instanceof Shape.Branch branch ? branch.child(part) : null;
      deepest = at instanceof Shape.Branch branch ? branch : deepest;
    }
    // The engine passes over an object at such a path, but reads an array as the path's last name,
    // in the last object on its way that is mapped.
    stray = at == null ? deepest.child(parts[parts.length - 1]) : null;
    return at;
  }

  private void number(int digits) {
    if (digits > MAX_NUMBER_LENGTH) {
      fail("a number of " + digits + " characters");
    }
    scalar();
  }

  private void string(int length) {
    capped |= next instanceof Shape.Leaf && length > MAX_KEYWORD_LENGTH;
    scalar();
  }

  private void scalar() {
    if (next instanceof Shape.Branch) {
      fail("a plain value where an object is expected");
    }
    checkReserved();
  }

  private void checkReserved() {
    if (next instanceof Shape.Reserved) {
      fail("a name that the index keeps for itself");
    }
  }

  private void fail(String why) {
    if (violation == null) {
      violation = why + place();
    }
  }

  private String place() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < Math.min(depth, 8); i++) {
      String name = levels.get(i).lastName;
      if (name != null) {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.isEmpty() ? "" : " at " + path;
  }

  /** One open object or array. Reused from record to record, since there is one a nesting level. */
  private static final class Level {
    private boolean array;
    private @Nullable Shape shape;
    private final List<String> names = new ArrayList<>();
    private final Set<String> many = new HashSet<>();
    private @Nullable String lastName;

    void open(boolean isArray, @Nullable Shape at) {
      array = isArray;
      shape = at;
      names.clear();
      many.clear();
      lastName = null;
    }

    boolean addName(String name) {
      lastName = name;
      if (names.size() < FEW_NAMES) {
        boolean fresh = !names.contains(name);
        names.add(name);
        return fresh;
      }
      if (many.isEmpty()) {
        many.addAll(names);
      }
      return many.add(name);
    }
  }
}
