package dev.trailsearch.generator.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trailsearch.generator.text.Dice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {

  @Test
  void a_card_is_drawn_as_often_as_its_weight_says() {
    Deck<Integer> deck = new Deck<>(List.of(0, 1, 3, 0, 6), weight -> weight);
    Dice dice = new Dice(11);
    Map<Integer, Long> drawn =
        Stream.generate(() -> deck.draw(dice))
            .limit(10_000)
            .collect(groupingBy(card -> card, counting()));
    assertThat(drawn).containsOnlyKeys(1, 3, 6);
    assertThat(drawn.getOrDefault(1, 0L)).isBetween(900L, 1_100L);
    assertThat(drawn.getOrDefault(6, 0L)).isBetween(5_800L, 6_200L);
  }

  @Test
  void an_empty_deck_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deck<>(List.of("card"), _ -> 0))
        .withMessage("a deck needs at least one card that can be drawn");
  }
}
