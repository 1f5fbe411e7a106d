package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.opensearch.EngineException.Refused;
import dev.trailsearch.indexer.opensearch.EngineException.Unreachable;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PatienceTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final AtomicInteger asked = new AtomicInteger();

  static Stream<Arguments> whatPasses() {
    return Stream.of(
        Arguments.of(new Patience(MINUTE), gone()),
        Arguments.of(new Patience(MINUTE), starting()),
        Arguments.of(Patience.withAnAnsweringEngine(MINUTE), starting()));
  }

  @ParameterizedTest
  @MethodSource("whatPasses")
  void what_passes_is_asked_again(Patience patience, EngineException failure) throws Exception {
    assertThat(patience.until(() -> onceAfter(failure))).isEqualTo("answer");
    assertThat(asked).hasValue(2);
  }

  static Stream<Arguments> whatStays() {
    return Stream.of(
        Arguments.of(new Patience(MINUTE), wrong()),
        Arguments.of(new Patience(Duration.ZERO), gone()),
        Arguments.of(Patience.withAnAnsweringEngine(MINUTE), wrong()),
        Arguments.of(Patience.withAnAnsweringEngine(MINUTE), gone()));
  }

  @ParameterizedTest
  @MethodSource("whatStays")
  void what_stays_or_is_not_waited_for_is_thrown_at_once(
      Patience patience, EngineException failure) {
    assertThatThrownBy(() -> patience.until(() -> onceAfter(failure))).isSameAs(failure);
    assertThat(asked).hasValue(1);
  }

  private String onceAfter(EngineException failure) {
    if (asked.incrementAndGet() == 1) {
      throw failure;
    }
    return "answer";
  }

  private static EngineException gone() {
    return new Unreachable("no answer", new ConnectException("refused"));
  }

  private static EngineException starting() {
    return new Refused(503, "no_shard_available_action_exception", "all shards failed");
  }

  private static EngineException wrong() {
    return new Refused(400, "parsing_exception", "what?");
  }
}
