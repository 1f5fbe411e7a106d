package dev.trailsearch.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trailsearch.engine.EngineStartException;
import dev.trailsearch.engine.Engines;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestEngineTest {
  @Test
  void an_engine_that_runs_elsewhere_is_taken_if_it_answers() {
    var uri = TestEngine.shared().uri();

    assertThat(
            start(
                Map.of("trailsearch.test.engine", "url", "trailsearch.test.engine.url", uri + "/")))
        .isEqualTo(Engines.at(uri));
  }

  @Test
  void one_that_does_not_answer_fails() {
    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() ->
            start(
                Map.of(
                    "trailsearch.test.engine",
                    "url",
                    "trailsearch.test.engine.url",
                    "http://127.0.0.1:1")));
  }

  @Test
  void an_address_must_be_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start(Map.of("trailsearch.test.engine", "url")))
        .withMessageContaining("trailsearch.test.engine.url names none");
  }

  @Test
  void another_word_is_refused_with_those_that_are_known() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start(Map.of("trailsearch.test.engine", "auto")))
        .withMessage("trailsearch.test.engine is \"auto\"; expected local, docker or url.");
  }

  private static Object start(Map<String, String> properties) {
    return TestEngine.start(name -> properties.getOrDefault(name, ""));
  }
}
