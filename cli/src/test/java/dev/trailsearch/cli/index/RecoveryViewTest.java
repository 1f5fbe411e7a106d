package dev.trailsearch.cli.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trailsearch.indexer.lifecycle.snapshot.RecoveryOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryViewTest {

  @ParameterizedTest
  @MethodSource("outcomes")
  void each_outcome_says_whether_all_is_back_and_what_to_do(
      RecoveryOutcome outcome, boolean whole, String words) {
    RecoveryView view = new RecoveryView("2023.07", outcome);
    assertThat(view.words()).isEqualTo(words);
    assertThat(RecoveryView.PAGE.json().apply(view))
        .hasToString(
            "{\"partition\":\"2023.07\",\"whole\":%s,\"restored\":\"%s\"}".formatted(whole, words));
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        arguments(new RecoveryOutcome.Restored(1_500, 0), true, "1,500 events"),
        arguments(
            new RecoveryOutcome.Restored(1_500, 2),
            false,
            "1,500 events, and 2 files were loaded since they were copied"),
        arguments(new RecoveryOutcome.Removed(), true, "stays deleted"),
        arguments(new RecoveryOutcome.NoSnapshot(0), true, "was empty"),
        arguments(
            new RecoveryOutcome.NoSnapshot(3),
            false,
            "has no snapshot: load its logs again, 3 files"),
        arguments(new RecoveryOutcome.NotRestored("it is red"), false, "not restored: it is red"));
  }
}
