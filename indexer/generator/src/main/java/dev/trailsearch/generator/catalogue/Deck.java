package dev.trailsearch.generator.catalogue;

import dev.trailsearch.generator.text.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cards to draw from, each as likely as its weight; those of weight 0 are not in it. */
public final class Deck<T> {

  private final List<T> cards = new ArrayList<>();
  private final int[] upTo;

  public Deck(List<T> all, ToIntFunction<T> weight) {
    int[] sums = new int[all.size()];
    int sum = 0;
    for (T card : all) {
      if (weight.applyAsInt(card) > 0) {
        sum += weight.applyAsInt(card);
        sums[cards.size()] = sum;
        cards.add(card);
      }
    }
    if (sum == 0) {
      throw new IllegalArgumentException("a deck needs at least one card that can be drawn");
    }
    upTo = Arrays.copyOf(sums, cards.size());
  }

  public T draw(Dice dice) {
    int at = Arrays.binarySearch(upTo, dice.below(upTo[upTo.length - 1]) + 1);
    return cards.get(at < 0 ? -at - 1 : at);
  }
}
