package dev.trailsearch.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.Records;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What random files hold is found; what random damage does is bounded. Each failure names its seed.
 */
class RecordReaderRandomTest {

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_same_records_come_out_that_went_in(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      RandomRecords source = new RandomRecords(random.nextLong());
      List<String> records = source.records(random.nextInt(30));
      byte[] content = source.file(records).getBytes(UTF_8);
      Reading reading = Reading.of(stream(content, random));
      assertThat(reading.found()).as("round %d", round).isEqualTo(records);
      assertThat(reading.isClean()).as("round %d", round).isTrue();
      assertThat(reading.bytesRead()).isEqualTo(content.length);
      for (int i = 0; i < records.size(); i++) {
        byte[] record = records.get(i).getBytes(UTF_8);
        int at = (int) reading.positions().get(i).offset();
        assertThat(Arrays.copyOfRange(content, at, at + record.length)).isEqualTo(record);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damage_to_one_byte_loses_few_records_and_none_before_it(int seed) {
    Random random = new Random(seed);
    List<String> records = IntStream.range(0, 20).mapToObj(n -> Records.record(n)).toList();
    for (int round = 0; round < 200; round++) {
      String file =
          round % 2 == 0
              ? "{\"Records\":[" + String.join(",", records) + "]}"
              : String.join("\n", records);
      byte[] content = file.getBytes(UTF_8);
      int at = file.indexOf(records.getFirst()) + random.nextInt(content.length - 40);
      Reading reading = Reading.of(mutate(content, at, random));
      assertThat(reading.found()).as("round %d", round).containsAll(before(file, records, at));
      assertThat(reading.found().stream().filter(records::contains).count())
          .as("round %d: records found", round)
          .isGreaterThanOrEqualTo(records.size() - 2);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void any_damage_comes_to_an_end(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      RandomRecords source = new RandomRecords(random.nextLong());
      List<String> records = source.records(20);
      String file = source.file(records);
      byte[] content = file.getBytes(UTF_8);
      int first = random.nextInt(content.length);
      byte[] damaged = content;
      for (int damages = 1 + random.nextInt(8); damages > 0; damages--) {
        damaged =
            mutate(damaged, Math.min(damaged.length - 1, first + random.nextInt(2_000)), random);
      }
      Reading reading = Reading.of(stream(damaged, random));
      List<String> untouched = beforeBytes(content, records, first);
      assertThat(reading.found()).hasSizeGreaterThanOrEqualTo(untouched.size());
      assertThat(reading.found().subList(0, untouched.size()))
          .as("round %d", round)
          .isEqualTo(untouched);
      assertThat(reading.failure()).isNull();
    }
  }

  private static InputStream stream(byte[] content, Random random) {
    byte[] stored = random.nextInt(3) == 0 ? Streams.gzip(content) : content;
    int most = random.nextBoolean() ? 1 + random.nextInt(64) : 1 + random.nextInt(100_000);
    return Streams.inChunks(stored, most, random);
  }

  private static List<String> before(String file, List<String> records, int at) {
    return records.stream().filter(r -> file.indexOf(r) + r.length() <= at).toList();
  }

  /** Records stand in order, so each is looked for behind the one before. */
  private static List<String> beforeBytes(byte[] content, List<String> records, int at) {
    String file = new String(content, UTF_8);
    String whole = new String(content, 0, at, UTF_8);
    int end = 0;
    int count = 0;
    for (String record : records) {
      end = file.indexOf(record, end) + record.length();
      if (end > whole.length() - 1) {
        break;
      }
      count++;
    }
    return records.subList(0, count);
  }

  /** One byte flipped, taken away or put in; mostly one that means something in JSON. */
  private static byte[] mutate(byte[] content, int at, Random random) {
    String meaningful = "{}[]\",:\\ \nx0";
    byte other =
        random.nextInt(4) == 0
            ? (byte) random.nextInt(256)
            : (byte) meaningful.charAt(random.nextInt(meaningful.length()));
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 1);
    out.write(content, 0, at);
    int kind = random.nextInt(3);
    if (kind > 0) {
      out.write(other);
    }
    int from = kind == 2 ? at : at + 1;
    out.write(content, from, content.length - from);
    return out.toByteArray();
  }
}
