package dev.trailsearch.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditedStreamTest {

  private final List<Map<String, Long>> told = new ArrayList<>();

  @Test
  void what_went_out_is_told_once_at_the_end() throws IOException {
    AuditedStream stream = stream("{\"a\":1}\n{\"b\":2}\n");

    assertThat(stream.readAllBytes()).hasSize(16);
    stream.close();
    stream.close();

    assertThat(told).containsExactly(Map.of("bytes", 16L, "lines", 2L, "whole", 1L));
  }

  @Test
  void a_stream_that_was_left_is_not_whole() throws IOException {
    try (AuditedStream stream = stream("one\ntwo\n")) {
      assertThat(stream.readNBytes(5)).hasSize(5);
    }

    assertThat(told).containsExactly(Map.of("bytes", 5L, "lines", 1L, "whole", 0L));
  }

  private AuditedStream stream(String text) {
    return new AuditedStream(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), told::add);
  }
}
