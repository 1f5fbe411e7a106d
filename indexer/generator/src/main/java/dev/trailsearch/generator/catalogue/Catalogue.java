package dev.trailsearch.generator.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that can be done, and by whom. */
public final class Catalogue {

  private final Vocabulary vocabulary;
  private final Map<String, Action> byName = new HashMap<>();
  private final Map<Part, Deck<Action>> decks = new EnumMap<>(Part.class);

  private Catalogue(Vocabulary vocabulary, List<Action> actions) {
    this.vocabulary = vocabulary;
    for (Action action : actions) {
      if (byName.put(key(action), action) != null) {
        throw new IllegalArgumentException("the action " + key(action) + " is there twice");
      }
    }
    for (Part part : Part.values()) {
      decks.put(part, new Deck<>(actions, action -> action.by().getOrDefault(part, 0)));
    }
  }

  /** Reads the catalogue that is part of this module. */
  public static Catalogue load() {
    Vocabulary vocabulary = new Vocabulary();
    List<Action> actions = new ArrayList<>();
    try {
      readWords(vocabulary);
      try (JsonParser json = JsonText.open("catalogue/services.json")) {
        for (String service : JsonText.strings(json)) {
          actions.addAll(ServiceReader.read(service, vocabulary));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue of AWS actions cannot be read", e);
    }
    return new Catalogue(vocabulary, actions);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What someone in this part does next. */
  public Action draw(Part part, Dice dice) {
    return Objects.requireNonNull(decks.get(part)).draw(dice);
  }

  /**
   * The action named {@code source/eventName}; the failed variant of an action ends in {@code !}.
   */
  public Action action(String name) {
    Action action = byName.get(name);
    if (action == null) {
      throw new IllegalArgumentException("the catalogue has no action " + name);
    }
    return action;
  }

  /**
   * The service with this name, such as {@code s3}.
   *
   * @throws IllegalArgumentException if the catalogue does not have it
   */
  public Service service(String name) {
    Utf8 prefix = Utf8.of(name);
    return byName.values().stream()
        .map(Action::service)
        .filter(service -> service.prefix().equals(prefix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no service " + name));
  }

  private static String key(Action action) {
    String failed = action.traits().alwaysFails() ? "!" : "";
    return action.service().source() + "/" + action.name() + failed;
  }

  /** In {@code words.json} a list is a fresh word, an object a pool. */
  private static void readWords(Vocabulary vocabulary) throws IOException {
    try (JsonParser words = JsonText.open("catalogue/words.json")) {
      JsonText.fields(
          words,
          (name, json) -> {
            if (json.currentToken() == JsonToken.START_ARRAY) {
              vocabulary.fresh(name, JsonText.strings(json));
            } else {
              readPool(vocabulary, name, json);
            }
          });
    }
  }

  private static void readPool(Vocabulary vocabulary, String name, JsonParser json)
      throws IOException {
    List<String> forms = new ArrayList<>();
    int[] size = {0};
    JsonText.fields(
        json,
        (field, value) -> {
          if (field.equals("pool")) {
            size[0] = value.getIntValue();
          } else {
            forms.addAll(JsonText.strings(value));
          }
        });
    vocabulary.pool(name, size[0], forms);
  }
}
