package dev.trailsearch.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.api.Application;
import dev.trailsearch.api.EventStore;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.generator.GeneratorSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million events through an API with a heap of 256 MB. {@code -Dtrailsearch.scale.events=N} says
 * how many.
 */
@Tag("scale")
class ExportScaleTest {

  private static final URI ENGINE = TestEngine.shared().uri();

  @TempDir Path folder;

  @Test
  void interrupted_twice_while_others_load_it_is_the_same_file() throws Exception {
    int wanted = Integer.getInteger("trailsearch.scale.events", 1_000_000);
    GeneratorSettings settings = GeneratorSettings.defaults().withEvents(wanted).withDays(60);
    EventStore.empty();
    long events = GeneratedEvents.load(folder.resolve("logs"), settings);
    Process api = start();
    try (BufferedReader out = api.inputReader(UTF_8)) {
      String line = out.readLine();
      URI address =
          URI.create(line.substring(line.indexOf("http")) + "/api/v1/events/export?format=ndjson");
      Path broken = folder.resolve("broken");
      Path whole = folder.resolve("whole");
      Download download = new Download(address, broken);

      assertThat(download.run(300L * wanted)).isFalse();
      FutureTask<Long> load =
          new FutureTask<>(() ->
              GeneratedEvents.load(
                  folder.resolve("more"),
                  settings.withEvents(Math.max(1_000, wanted / 20)).withSeed(2)));
      Thread.ofVirtual().start(load);
      assertThat(download.run(500L * wanted)).isFalse();
      download.finish();
      assertThat(load.get()).isGreaterThan(events);
      Instant start = Instant.now();
      new Download(address, whole).as(download.asOf()).finish();
      Duration time = Duration.between(start, Instant.now());

      assertThat(Files.mismatch(broken, whole)).isEqualTo(-1);
      assertThat(lines(whole)).isEqualTo(events);
      System.out.printf(
          "scale: %,d events, %,d MB through a heap of 256 MB in %.1f s: %,d events/s%n",
          events,
          Files.size(whole) >> 20,
          time.toMillis() / 1000.0,
          events * 1000 / time.toMillis());
    } finally {
      api.destroyForcibly().waitFor();
      EventStore.empty();
    }
  }

  private static Process start() throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName());
    java.environment().put("TRAILSEARCH_PORT", "0");
    java.environment().put("TRAILSEARCH_URL", ENGINE.toString());
    return java.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
