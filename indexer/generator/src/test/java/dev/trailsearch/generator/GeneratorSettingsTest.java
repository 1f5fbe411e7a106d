package dev.trailsearch.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorSettingsTest {

  @Test
  void the_defaults_are_a_fixed_week() {
    GeneratorSettings settings = GeneratorSettings.defaults();
    assertThat(settings)
        .isEqualTo(
            new GeneratorSettings(
                20_000, 1, 3, 7, Instant.parse("2026-03-31T00:00:00Z"), 0.01, false));
    assertThat(settings.from()).isEqualTo("2026-03-24T00:00:00Z");
    assertThat(settings.story().begin()).isEqualTo("2026-03-28T02:13:07Z");
  }

  @ParameterizedTest
  @MethodSource
  void what_cannot_be_is_refused_with_the_reason(
      UnaryOperator<GeneratorSettings> change, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.apply(GeneratorSettings.defaults()))
        .withMessage(message);
  }

  static Stream<Arguments> what_cannot_be_is_refused_with_the_reason() {
    return Stream.of(
        refused(
            s -> s.withEvents(999),
            "events must be 1000 or more, so that the attack has a crowd to hide in; it is 999"),
        refused(
            s -> s.withDays(1).withEvents(5_000_001),
            "events must be at most 5000000 a day, or five minutes of them would not fit into"
                + " memory; for 5000001 events ask for 2 days or more"),
        refused(
            s -> s.withAccounts(1),
            "accounts must be from 2 (the attack crosses from one into another) to 100; it is 1"),
        refused(
            s -> s.withAccounts(101),
            "accounts must be from 2 (the attack crosses from one into another) to 100; it is 101"),
        refused(s -> s.withDays(0), "days must be from 1 to 3650; it is 0"),
        refused(s -> s.withDays(3_651), "days must be from 1 to 3650; it is 3651"),
        refused(
            s -> s.withUntil(Instant.parse("2026-03-31T00:30:00Z")),
            "until must be a full hour, such as 2026-03-31T00:00:00Z; it is 2026-03-31T00:30:00Z"),
        refused(
            s -> s.withDuplicates(0.6),
            "duplicates, the share of records delivered twice, must be from 0 to 0.5; it is 0.6"),
        refused(
            s -> s.withDuplicates(Double.NaN),
            "duplicates, the share of records delivered twice, must be from 0 to 0.5; it is NaN"));
  }

  private static Arguments refused(UnaryOperator<GeneratorSettings> change, String message) {
    return Arguments.of(change, message);
  }
}
