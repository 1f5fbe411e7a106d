package dev.trailsearch.generator.template;

import dev.trailsearch.generator.text.Utf8;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a gap stands for: a {@link Fact}, a constant, a word of the vocabulary, or a function
 * such as {@code hex:16}. A {@code #label} at the end makes a function's value the same wherever
 * the label stands in one record, and asks for a second draw of a word.
 */
final class Variables {

  private final Map<String, Utf8> constants = new HashMap<>();
  private final Map<String, Variable> words = new HashMap<>();
  private final Map<String, Integer> memories = new HashMap<>();

  Variable resolve(String expression) {
    int hash = expression.indexOf('#');
    String name = hash < 0 ? expression : expression.substring(0, hash);
    Utf8 constant = constants.get(name);
    if (constant != null) {
      return (scene, out) -> out.append(constant);
    }
    Optional<Fact> fact = Fact.named(name);
    if (fact.isPresent()) {
      Fact known = fact.get();
      return (scene, out) -> out.append(scene.fact(known));
    }
    Variable word = words.get(name);
    if (word != null) {
      return remembered(expression, word);
    }
    Variable function = Functions.parse(name);
    return hash < 0 ? function : remembered(expression, function);
  }

  void define(String name, Utf8 constant) {
    constants.put(name, constant);
  }

  void define(String name, Variable word) {
    if (words.putIfAbsent(name, word) != null) {
      throw new IllegalArgumentException("the word '" + name + "' is defined twice");
    }
  }

  /** How many values a scene must be able to remember. */
  int memories() {
    return memories.size();
  }

  private Variable remembered(String expression, Variable variable) {
    int memory = memories.computeIfAbsent(expression, _ -> memories.size());
    return (scene, out) -> out.append(scene.remember(memory, variable));
  }
}
