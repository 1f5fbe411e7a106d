package dev.trailsearch.generator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void it_is_splitmix64() {
    Dice dice = new Dice(1_234_567);
    // The reference vector of https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
    assertThat(Stream.generate(dice::next).limit(3).map(Long::toUnsignedString))
        .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423");
  }

  @Test
  void named_dice_differ_by_seed_and_by_name() {
    assertThat(
            List.of(
                Dice.named(1, "a").next(),
                Dice.named(1, "b").next(),
                Dice.named(2, "a").next(),
                Dice.named(1, "ab").next(),
                Dice.named(1, "ba").next()))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_number_stays_below_its_bound() {
    Dice dice = new Dice(7);
    assertThat(IntStream.range(0, 1_000).map(_ -> dice.below(3)).distinct().sorted().boxed())
        .containsExactly(0, 1, 2);
    assertThat(dice.below(1)).isZero();
  }

  @Test
  void the_first_of_ten_comes_up_in_nearly_half_of_skewed_throws() {
    Dice dice = new Dice(7);
    long first = LongStream.range(0, 10_000).filter(_ -> dice.skewed(10) == 0).count();
    assertThat(first).isBetween(4_400L, 4_900L);
  }

  @Test
  void ids_are_in_the_form_that_cloudtrail_writes() {
    Dice dice = new Dice(7);
    ByteSink sink = new ByteSink(0);
    dice.uuid(sink);
    assertThat(sink.since(0).toString())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    sink.truncate(0);
    dice.base32(sink, 17);
    assertThat(sink.since(0).toString()).matches("[A-Z2-7]{17}");
    sink.truncate(0);
    dice.hex(sink, 40);
    assertThat(sink.since(0).toString()).matches("[0-9a-f]{40}");
    sink.truncate(0);
    dice.alphanumeric(sink, 16);
    assertThat(sink.since(0).toString()).matches("[A-Za-z0-9]{16}");
  }
}
