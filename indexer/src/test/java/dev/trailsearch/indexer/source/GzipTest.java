package dev.trailsearch.indexer.source;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

  private static final List<String> TWENTY =
      IntStream.range(0, 20).mapToObj(n -> record(n)).toList();

  @Test
  void gzip_is_recognised_by_its_content() {
    Reading reading = Reading.of(gzip(logFile(0, 20)));
    assertThat(reading.found()).isEqualTo(TWENTY);
    assertThat(reading.isClean()).isTrue();
    assertThat(reading.bytesRead()).isEqualTo(logFile(0, 20).length());
  }

  @Test
  void an_empty_file_is_no_gzip_and_an_empty_gzip_no_log() {
    assertThat(Reading.of(new byte[] {0x1f}).found()).isEmpty();
    assertThat(Reading.of(gzip("")).isClean()).isTrue();
    assertThat(Reading.of(gzip("")).found()).isEmpty();
  }

  @Test
  void several_members_are_one_content() {
    Reading reading =
        Reading.of(join(gzip(logFile(0, 7)), gzip(""), gzip(logFile(7, 8)), gzip(logFile(8, 20))));
    assertThat(reading.found()).isEqualTo(TWENTY);
    assertThat(reading.isClean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 18, 30, 1000})
  void no_member_is_lost_when_the_bytes_come_slowly(int most) {
    byte[] content = join(gzip(logFile(0, 7)), gzip(logFile(7, 8)), gzip(""), gzip(logFile(8, 20)));
    for (int seed = 0; seed < 20; seed++) {
      Reading reading = Reading.of(Streams.inChunks(content, most, new Random(seed)));
      assertThat(reading.found()).as("seed %d", seed).isEqualTo(TWENTY);
      assertThat(reading.isClean()).isTrue();
    }
  }

  @Test
  void a_record_may_lie_across_members() {
    String content = logFile(0, 20);
    int half = content.length() / 2;
    Reading reading =
        Reading.of(join(gzip(content.substring(0, half)), gzip(content.substring(half))));
    assertThat(reading.found()).isEqualTo(TWENTY);
    assertThat(reading.isClean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 18, 30, 100_000})
  void zeros_behind_gzip_are_padding(int zeros) {
    for (int most : List.of(1, 7, 100_000)) {
      byte[] content = join(gzip(logFile(0, 20)), new byte[zeros]);
      Reading reading = Reading.of(Streams.inChunks(content, most, new Random(zeros)));
      assertThat(reading.found()).isEqualTo(TWENTY);
      assertThat(reading.isClean()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 18, 30, 600})
  void anything_else_behind_gzip_is_told(int length) {
    byte[] damaged = gzip("x".repeat(1_000));
    byte[] damagedHeader = Arrays.copyOf(damaged, length);
    damagedHeader[0] = 7;
    for (byte[] behind :
        List.of(
            "g".repeat(length).getBytes(UTF_8),
            join(new byte[length], new byte[] {7}),
            damagedHeader,
            Arrays.copyOf(damaged, Math.min(length, 9)))) {
      for (int most : List.of(1, 7, 100_000)) {
        byte[] content = join(gzip(logFile(0, 20)), behind);
        Reading reading = Reading.of(Streams.inChunks(content, most, new Random(length)));
        assertThat(reading.found()).isEqualTo(TWENTY);
        assertThat(reading.failure()).hasMessageContaining("no gzip");
      }
    }
  }

  @Test
  void a_connection_that_breaks_between_two_members_is_told() {
    byte[] content = gzip(logFile(0, 20));
    Reading reading =
        Reading.of(
            new SequenceInputStream(new ByteArrayInputStream(content), Streams.failing("reset")));
    assertThat(reading.found()).isEqualTo(TWENTY);
    assertThat(reading.failure()).hasMessage("reset");
  }

  @Test
  void a_truncated_file_gives_the_records_before_and_says_so() {
    byte[] whole = gzip(logFile(0, 20));
    for (int length = 20; length < whole.length; length++) {
      Reading reading = Reading.of(Arrays.copyOf(whole, length));
      assertThat(reading.found()).isEqualTo(TWENTY.subList(0, reading.found().size()));
      assertThat(reading.failure()).as("cut at %d", length).isInstanceOf(EOFException.class);
      assertThat(reading.unreadable()).isEmpty();
      assertThat(reading.foreign()).isEmpty();
    }
  }

  @Test
  void much_of_a_large_truncated_file_is_read() {
    String content =
        IntStream.range(0, 5_000)
            .mapToObj(n -> record(n, "Get" + new Random(n).nextLong()))
            .reduce("{\"Records\":[", (a, b) -> a + b + ",", (a, b) -> a + b);
    byte[] whole = gzip(content);
    Reading reading = Reading.of(Arrays.copyOf(whole, whole.length / 2));
    assertThat(reading.found()).hasSizeBetween(2_000, 3_000);
    assertThat(reading.failure()).isInstanceOf(EOFException.class);
  }

  @Test
  void a_wrong_checksum_is_a_failure_after_all_records() {
    byte[] content = gzip(logFile(0, 20));
    content[content.length - 6] ^= 1;
    Reading reading = Reading.of(content);
    assertThat(reading.found()).isEqualTo(TWENTY);
    assertThat(reading.failure()).isInstanceOf(ZipException.class);
  }

  @Test
  void damage_in_the_middle_is_a_failure() {
    byte[] content = gzip(logFile(0, 20));
    Arrays.fill(content, content.length / 2, content.length / 2 + 20, (byte) 0xff);
    assertThat(Reading.of(content).failure()).isNotNull();
  }

  @Test
  void damage_in_the_first_bytes_is_refused_and_the_file_closed() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(new byte[] {0x1f, (byte) 0x8b, 99, 0}) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    EventParser parser = new EventParser(new Shape.Branch(Map.of()));
    assertThatThrownBy(() -> new RecordReader(in, parser).close()).isInstanceOf(IOException.class);
    assertThat(closed).isTrue();
  }

  @Test
  void closing_a_reader_closes_its_file() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(gzip(logFile(0, 2))) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    new RecordReader(in, new EventParser(new Shape.Branch(Map.of()))).close();
    assertThat(closed).isTrue();
  }

  private static byte[] gzip(String content) {
    return Streams.gzip(content.getBytes(UTF_8));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
