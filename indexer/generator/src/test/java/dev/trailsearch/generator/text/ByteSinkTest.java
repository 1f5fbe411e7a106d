package dev.trailsearch.generator.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSinkTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 10, 99, 100, 1_234_567_890_123L, -42, Long.MAX_VALUE})
  void a_number_is_written_as_java_would(long number) {
    assertThat(new ByteSink(1).decimal(number).since(0)).hasToString(Long.toString(number));
  }

  @Test
  void it_grows_as_it_is_written_to() throws IOException {
    ByteSink sink = new ByteSink(0).ascii("plain ").append(Utf8.of("naïve \u202f")).append('!');
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sink.writeTo(out);
    assertThat(out.toString(UTF_8)).isEqualTo("plain naïve \u202f!");
    assertThat(sink.open().readAllBytes()).isEqualTo(out.toByteArray()).hasSize(sink.size());
  }

  @Test
  void what_was_copied_does_not_change_when_the_sink_does() {
    ByteSink sink = new ByteSink(8).ascii("one two");
    Utf8 two = sink.since(4);
    sink.truncate(4);
    sink.ascii("ten");
    assertThat(two).hasToString("two");
    assertThat(sink.since(0)).hasToString("one ten");
  }
}
