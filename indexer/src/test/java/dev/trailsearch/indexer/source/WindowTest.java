package dev.trailsearch.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final int LIMIT = 1024 * 1024;

  @Test
  void it_does_not_grow_with_the_stream() {
    Window window = new Window(Streams.repeat('\n', 50_000_000), LIMIT);
    while (window.peek() != -1) {
      window.advance();
      window.markHere();
    }
    assertThat(window.buffer()).hasSize(Window.INITIAL_BYTES);
    assertThat(window.bytesRead()).isEqualTo(50_000_000);
    assertThat(window.position(window.at())).isEqualTo(new Position(50_000_000, 50_000_001, 1));
  }

  @Test
  void it_grows_to_its_limit_and_no_further() {
    Window window = new Window(Streams.repeat('x', 10_000_000), LIMIT);
    while (window.peek() != -1) {
      window.advance();
    }
    assertThat(window.isFull()).isTrue();
    assertThat(window.at()).isEqualTo(LIMIT);
    assertThat(window.buffer().length).isLessThanOrEqualTo(LIMIT + 1);
    window.markHere();
    assertThat(window.isFull()).as("what lies before the mark does not count").isFalse();
    assertThat(window.peek()).isEqualTo('x');
  }

  @Test
  void the_end_of_the_stream_is_not_the_limit() {
    Window window = new Window(Streams.repeat('x', 10), LIMIT);
    while (window.peek() != -1) {
      window.advance();
    }
    assertThat(window.isFull()).isFalse();
    assertThat(window.failure()).isNull();
  }

  @Test
  void a_failure_to_read_ends_it_and_is_kept() {
    IOException failure = new IOException("reset");
    InputStream in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw failure;
          }
        };
    Window window = new Window(in, LIMIT);
    assertThat(window.peek()).isEqualTo(-1);
    assertThat(window.failure()).isSameAs(failure);
    assertThat(window.isFull()).isFalse();
  }

  @Test
  void places_are_counted_in_bytes_from_one() {
    Window window = new Window(new ByteArrayInputStream("é\n\nab\r\nc".getBytes(UTF_8)), LIMIT);
    while (window.peek() != -1) {
      window.advance();
    }
    assertThat(window.position(0)).isEqualTo(new Position(0, 1, 1));
    assertThat(window.position(2)).isEqualTo(new Position(2, 1, 3));
    assertThat(window.position(3)).isEqualTo(new Position(3, 2, 1));
    assertThat(window.position(5)).isEqualTo(new Position(5, 3, 2));
    assertThat(window.position(8)).isEqualTo(new Position(8, 4, 1));
    assertThat(window.position(4)).as("asked again further back").isEqualTo(new Position(4, 3, 1));
  }

  @Test
  void a_place_reads_as_words() {
    assertThat(new Position(119, 3, 14).words()).isEqualTo("line 3, column 14 (byte 119)");
  }
}
