package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trailsearch.engine.EngineStartException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapSizeTest {
  @ParameterizedTest
  @CsvSource({"24000, 1024", "4096, 1024", "4095, 512", "2048, 512", "2047, 256", "326, 256"})
  void it_is_chosen_by_what_is_available(long availableMegabytes, int heap) {
    assertThat(HeapSize.AUTO.fit(megabytes(availableMegabytes)).megabytes()).isEqualTo(heap);
  }

  @Test
  void one_that_is_asked_for_is_taken_if_it_fits() {
    assertThat(HeapSize.ofMegabytes(700).fit(megabytes(956)).megabytes()).isEqualTo(700);
  }

  @Test
  void too_little_memory_is_refused_with_both_figures() {
    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> HeapSize.ofMegabytes(1024).fit(megabytes(1000)))
        .withMessage(
            """
            An engine with 1024 MB of heap takes about 1280 MB of memory; 1000 MB are available.
            Free some memory, or ask for a smaller heap (at least 256 MB).\
            """)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MEMORY_LOW));
  }

  @Test
  void the_smallest_heap_is_not_told_to_shrink() {
    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> HeapSize.AUTO.fit(megabytes(325)))
        .satisfies(e ->
            assertThat(e.remedy())
                .isEqualTo("Free some memory, or use an engine that runs elsewhere."));
  }

  @Test
  void a_heap_in_which_no_node_starts_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeapSize.ofMegabytes(255))
        .withMessage("A heap of 255 MB is too small: OpenSearch needs at least 256 MB.");
  }

  private static Memory megabytes(long megabytes) {
    return new Memory(megabytes << 20);
  }
}
