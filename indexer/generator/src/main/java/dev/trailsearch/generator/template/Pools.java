package dev.trailsearch.generator.template;

import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.List;

/** The things one account owns (buckets, instances, keys …), by the number of their word. */
public final class Pools {

  static final Pools NONE = new Pools(List.of());

  private final List<List<Utf8>> byWord;

  Pools(List<List<Utf8>> byWord) {
    this.byWord = byWord;
  }

  /** One of them; the first are by far the most used. */
  Utf8 pick(int word, Dice dice) {
    List<Utf8> pool = byWord.get(word);
    return pool.get(dice.skewed(pool.size()));
  }
}
