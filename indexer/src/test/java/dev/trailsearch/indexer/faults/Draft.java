package dev.trailsearch.indexer.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A JSON object under construction, which may say what no library would write: keys twice, numbers
 * without measure, half characters. Keys and values are JSON text, keys without their quotes.
 */
final class Draft {

  private sealed interface Value {
    record Text(String json) implements Value {}

    record Inner(Draft object) implements Value {}
  }

  private record Member(String key, Value value) {}

  private final List<Member> members = new ArrayList<>();

  /** A draft that says the same as a JSON object. */
  static Draft of(JsonNode object) {
    Draft draft = new Draft();
    object
        .properties()
        .forEach(
            member -> draft.members.add(new Member(member.getKey(), value(member.getValue()))));
    return draft;
  }

  private static Value value(JsonNode node) {
    return node.isObject() ? new Value.Inner(of(node)) : new Value.Text(node.toString());
  }

  /** Adds a member, also where there is one with this key. */
  void add(String key, String json) {
    members.add(new Member(key, new Value.Text(json)));
  }

  /** The same before all others. */
  void addFirst(String key, String json) {
    members.addFirst(new Member(key, new Value.Text(json)));
  }

  /** Puts a value in place of what stands at a path, and objects wherever the path leads. */
  void set(List<String> path, String json) {
    if (path.size() == 1) {
      put(path.getFirst(), new Value.Text(json));
    } else {
      inner(path.getFirst()).set(path.subList(1, path.size()), json);
    }
  }

  void remove(String key) {
    members.removeIf(member -> member.key().equals(key));
  }

  void shuffle(Random random) {
    Collections.shuffle(members, random);
  }

  List<String> keys() {
    return members.stream().map(Member::key).toList();
  }

  /** This object and all inside it that can be changed. */
  List<Draft> objects() {
    List<Draft> objects = new ArrayList<>(List.of(this));
    for (Member member : members) {
      if (member.value() instanceof Value.Inner(Draft object)) {
        objects.addAll(object.objects());
      }
    }
    return objects;
  }

  /**
   * The object as text.
   *
   * @param blank stands before each key and each value
   */
  String json(String blank) {
    return members.stream()
        .map(m -> blank + '"' + m.key() + "\":" + blank + json(m.value(), blank))
        .collect(Collectors.joining(",", "{", blank + "}"));
  }

  private static String json(Value value, String blank) {
    return switch (value) {
      case Value.Text(String json) -> json;
      case Value.Inner(Draft object) -> object.json(blank);
    };
  }

  private void put(String key, Value value) {
    int at = keys().indexOf(key);
    if (at < 0) {
      members.add(new Member(key, value));
    } else {
      members.set(at, new Member(key, value));
    }
  }

  private Draft inner(String key) {
    int at = keys().indexOf(key);
    if (at >= 0 && members.get(at).value() instanceof Value.Inner(Draft object)) {
      return object;
    }
    Draft made = new Draft();
    put(key, new Value.Inner(made));
    return made;
  }
}
