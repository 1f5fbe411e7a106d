package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionCacheTest {
  @TempDir private Path directory;
  private Path cache = Path.of("");

  @BeforeEach
  void a_cache_that_does_not_exist_yet() {
    cache = directory.resolve("deep/cache");
  }

  @Test
  void it_unpacks_once_and_then_needs_no_zip() throws IOException {
    FakeZip zip = FakeZip.whole(directory.resolve("engine.zip"));
    Distribution first = zip.unpackedIn(cache).get();
    Files.delete(zip.file());

    assertThat(zip.unpackedIn(cache).get()).isEqualTo(first);
    assertThat(first.mainJar()).hasContent("content");
  }

  @Test
  void another_file_than_the_expected_one_is_not_unpacked() throws IOException {
    FakeZip zip = FakeZip.whole(directory.resolve("engine.zip"));
    EngineRelease expected = new EngineRelease("9.9.9", "0".repeat(64), zip.file());

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(new DistributionCache(cache, expected, zip::file)::get)
        .withMessageContaining(zip.file() + " is not the OpenSearch 9.9.9 that was expected")
        .withMessageContaining("its SHA-256 is " + zip.release().sha256())
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ZIP_DAMAGED));
    assertThat(cache.resolve("opensearch-9.9.9")).doesNotExist();
  }

  @Test
  void an_entry_that_points_outside_is_refused() throws IOException {
    FakeZip zip = FakeZip.of(directory.resolve("engine.zip"), "opensearch-9.9.9/../../../evil");

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(zip.unpackedIn(cache)::get)
        .withMessageContaining("\"opensearch-9.9.9/../../../evil\" points outside");
    assertThat(directory.resolve("deep/evil")).doesNotExist();
  }

  @Test
  void a_zip_of_something_else_is_refused() throws IOException {
    FakeZip zip = FakeZip.of(directory.resolve("engine.zip"), "opensearch-9.9.9/README.md");

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(zip.unpackedIn(cache)::get)
        .withMessageContaining("The zip holds no OpenSearch 9.9.9");
  }

  @Test
  void what_a_killed_process_left_half_unpacked_is_done_anew() throws IOException {
    FakeZip zip = FakeZip.whole(directory.resolve("engine.zip"));
    Files.createDirectories(cache.resolve("opensearch-9.9.9.unpacking/opensearch-9.9.9/lib"));
    Files.createDirectories(cache.resolve("opensearch-9.9.9/lib"));

    assertThat(zip.unpackedIn(cache).get().isWhole()).isTrue();
    assertThat(cache.resolve("opensearch-9.9.9.unpacking")).doesNotExist();
  }

  @Test
  void a_cache_that_cannot_be_made_is_named_with_the_remedy() throws IOException {
    FakeZip zip = FakeZip.whole(directory.resolve("engine.zip"));

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(zip.unpackedIn(zip.file().resolve("cache"))::get)
        .withMessageContaining(zip.file().toString())
        .withMessageContaining("TRAILSEARCH_CACHE")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FILES_UNUSABLE));
  }

  @Test
  void threads_that_ask_at_once_unpack_once() throws Exception {
    FakeZip zip = FakeZip.whole(directory.resolve("engine.zip"));
    AtomicInteger unpacked = new AtomicInteger();
    DistributionCache shared =
        new DistributionCache(
            cache,
            zip.release(),
            () -> {
              unpacked.incrementAndGet();
              return zip.file();
            });
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Distribution> asked :
          threads.invokeAll(Collections.<Callable<Distribution>>nCopies(8, shared::get))) {
        assertThat(asked.get().isWhole()).isTrue();
      }
    }
    assertThat(unpacked).hasValue(1);
  }

  @Test
  void processes_that_ask_at_once_unpack_once() throws Exception {
    FakeZip zip = FakeZip.whole(directory.resolve("engine.zip"));
    List<Process> asking = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      asking.add(
          ChildJvm.start(
              UnpackingMain.class,
              zip.file().toString(),
              zip.release().sha256(),
              cache.toString()));
    }

    long unpacked = 0;
    for (Process process : asking) {
      List<String> output = process.inputReader().lines().toList();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("%s", output).isZero();
      unpacked += output.stream().filter(UnpackingMain.UNPACKED::equals).count();
    }
    assertThat(unpacked).isEqualTo(1);
  }
}
