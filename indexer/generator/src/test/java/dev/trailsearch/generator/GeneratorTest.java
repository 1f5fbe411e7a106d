package dev.trailsearch.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.generator.delivery.RecordKind;
import dev.trailsearch.generator.delivery.TrailFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTest {

  private static final GeneratorSettings SMALL = GeneratorSettings.defaults().withEvents(2_000);

  private static final Pattern KEY =
      Pattern.compile(
          "AWSLogs/(?:o-[a-z0-9]{10,32}/)?(?<account>\\d{12})"
              + "/(?<folder>CloudTrail|CloudTrail-(?:Insight|NetworkActivity|Aggregated))"
              + "/(?<region>[a-z]{2}-[a-z]+-\\d)/(?<day>\\d{4}/\\d{2}/\\d{2})"
              + "/\\k<account>_\\k<folder>_\\k<region>_(?<date>\\d{8})T\\d{4}Z_[A-Za-z0-9]{16}\\.json\\.gz");

  @TempDir Path out;

  @Test
  void the_same_settings_give_the_same_bytes() {
    assertThat(hash(SMALL)).isEqualTo(hash(SMALL));
  }

  @Test
  void another_seed_gives_other_bytes() {
    assertThat(hash(SMALL.withSeed(2))).isNotEqualTo(hash(SMALL));
  }

  @ParameterizedTest
  @CsvSource({"1000, 2, 1", "1001, 3, 7", "5000, 7, 1", "5003, 2, 400", "4999, 12, 30"})
  void the_number_of_events_is_exact(long events, int accounts, int days) {
    GeneratorSettings settings =
        SMALL.withEvents(events).withAccounts(accounts).withDays(days).withDuplicates(0.1);
    assertThat(Logs.of(settings).entries()).hasSize((int) events);
  }

  @Test
  void keys_have_the_layout_of_the_bucket() {
    try (Stream<TrailFile> files = Generator.files(SMALL)) {
      assertThat(files)
          .allSatisfy(file -> {
            Matcher key = KEY.matcher(file.key());
            assertThat(key.matches()).as(file.key()).isTrue();
            assertThat(key.group("day").replace("/", "")).isEqualTo(key.group("date"));
          })
          .extracting(TrailFile::key)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_file_is_one_line_of_json_in_gzip_with_nothing_of_the_machine_in_its_header()
      throws IOException {
    for (TrailFile file : files(SMALL)) {
      byte[] gzip = gzip(file);
      String json =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(json).startsWith("{\"Records\":[{").endsWith("}]}").doesNotContain("\n", "\r");
      assertThat(new ObjectMapper().readTree(json).get("Records")).isNotEmpty();
      assertThat(HexFormat.of().formatHex(gzip, 0, 9)).isEqualTo("1f8b08000000000000");
    }
  }

  @Test
  void what_is_written_is_what_the_summary_says() throws IOException {
    List<String> told = new ArrayList<>();
    GenerationSummary summary =
        Generator.writeTo(
            out, SMALL, (events, files) -> told.add(events + " events in " + files + " files"));

    List<Path> written;
    try (Stream<Path> walk = Files.walk(out)) {
      written = walk.filter(Files::isRegularFile).toList();
    }
    long bytes = 0;
    for (Path file : written) {
      bytes += Files.size(file);
    }
    assertThat(summary.events()).isEqualTo(2_000);
    assertThat(summary.files()).isEqualTo(written.size()).isEqualTo(files(SMALL).size());
    assertThat(summary.compressedBytes()).isEqualTo(bytes);
    assertThat(summary.uncompressedBytes())
        .isEqualTo(files(SMALL).stream().mapToLong(TrailFile::uncompressedSize).sum());
    assertThat(told)
        .hasSize(written.size())
        .last()
        .isEqualTo("2000 events in %d files".formatted(written.size()));
  }

  @Test
  void the_summary_counts_each_kind_and_each_record_once() throws IOException {
    GeneratorSettings settings = GeneratorSettings.defaults();
    GenerationSummary summary = Generator.writeTo(out, settings, Progress.NONE);
    Logs logs = Logs.of(settings);

    assertThat(summary.distinctEvents())
        .isEqualTo(logs.stream().map(Logs.Entry::id).distinct().count());
    assertThat(summary.records().of(RecordKind.DATA))
        .isEqualTo(logs.with("managementEvent", "false").count());
    assertThat(summary.records().of(RecordKind.INSIGHT))
        .isEqualTo(logs.with("eventCategory", "Insight").count());
    assertThat(summary.records().of(RecordKind.NETWORK))
        .isEqualTo(logs.with("eventCategory", "NetworkActivity").count());
    assertThat(summary.records().of(RecordKind.AGGREGATED))
        .isEqualTo(logs.with("eventCategory", "Aggregated").count());
  }

  @Test
  void files_are_made_as_they_are_asked_for() {
    GeneratorSettings endless = SMALL.withDays(3_650).withEvents(4_000_000_000L);
    try (Stream<TrailFile> files = Generator.files(endless)) {
      assertThat(files.limit(3)).hasSize(3);
    }
  }

  private static List<TrailFile> files(GeneratorSettings settings) {
    try (Stream<TrailFile> files = Generator.files(settings)) {
      return files.toList();
    }
  }

  private static String hash(GeneratorSettings settings) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (TrailFile file : files(settings)) {
        hash.update(file.key().getBytes(StandardCharsets.UTF_8));
        hash.update(gzip(file));
      }
      return HexFormat.of().formatHex(hash.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] gzip(TrailFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream json = file.openJson()) {
      file.writeTo(bytes);
      assertThat(json.available()).isEqualTo((int) file.uncompressedSize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
