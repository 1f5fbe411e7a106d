package dev.trailsearch.generator.cast;

import com.fasterxml.jackson.core.JsonParser;
import dev.trailsearch.generator.catalogue.JsonText;
import dev.trailsearch.generator.text.Dice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists that the cast is made from: names, roles, clients. */
final class Lists {

  private final Map<String, List<String>> lists;

  private Lists(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  static Lists load() {
    Map<String, List<String>> lists = new HashMap<>();
    try (JsonParser json = JsonText.open("cast/cast.json")) {
      JsonText.fields(json, (name, list) -> lists.put(name, JsonText.strings(list)));
    } catch (IOException e) {
      throw new UncheckedIOException("the lists of the cast cannot be read", e);
    }
    return new Lists(lists);
  }

  List<String> all(String list) {
    return lists.getOrDefault(list, List.of());
  }

  String any(String list, Dice dice) {
    List<String> all = all(list);
    return all.get(dice.below(all.size()));
  }
}
