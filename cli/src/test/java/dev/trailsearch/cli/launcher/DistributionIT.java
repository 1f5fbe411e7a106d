package dev.trailsearch.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.trailsearch.cli.launcher.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The distribution, unpacked as a user unpacks it, in a folder with spaces in its name.
class DistributionIT {
  private static final String VERSION = System.getProperty("trailsearch.test.version", "");
  private static final Pattern CACHE = Pattern.compile("(\\w+)-\\d+\\.aot");

  @TempDir Path folder;
  private Path installed;

  @BeforeEach
  void unpack() throws Exception {
    Path places = Files.createDirectories(folder.resolve("some where"));
    Path archive = Launcher.root().resolve("cli/target/trailsearch-" + VERSION + ".tar.gz");
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", places.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(tar.exitValue()).isZero();
    installed = places.resolve("trailsearch-" + VERSION);
  }

  @Test
  void it_runs_where_it_was_unpacked_and_through_a_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), Path.of(launcher()));

    Ended version = run(link.toString(), "--version");
    assertThat(version.code()).as(version.err()).isZero();
    assertThat(version.out()).startsWith("trailsearch " + VERSION + "\n");
    assertThat(caches(installed)).containsExactly("cli");

    assertThat(run(launcher(), "--help").out()).startsWith("Usage: trailsearch ");
    assertThat(caches(installed)).containsExactly("cli");

    Ended generated = run(launcher(), "generate", "--events", "1000", "--out", "some logs");
    assertThat(generated.code()).as(generated.err()).isZero();
    assertThat(folder.resolve("some logs/AWSLogs")).isDirectory();
  }

  @Test
  void who_may_not_write_there_keeps_the_cache_for_faster_starts_elsewhere() throws Exception {
    assertThat(installed.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(installed), "root may write everywhere");

    Ended version = run(launcher(), "--version");

    assertThat(version.code()).as(version.err()).isZero();
    assertThat(caches(installed)).isEmpty();
    assertThat(caches(folder.resolve("cache"))).containsExactly("cli");
    assertThat(installed.toFile().setWritable(true)).isTrue();
  }

  @Test
  void the_api_starts_from_a_cache_that_its_first_call_makes() throws Exception {
    String api = installed.resolve("bin/trailsearch-api").toString();
    Ended version = run(api, "--version");

    assertThat(version.code()).as(version.err()).isZero();
    assertThat(version.out()).isEqualTo("trailsearch-api " + VERSION + "\n");
    assertThat(caches(installed)).containsExactly("api");

    Launcher user =
        new Launcher(folder)
            .with("TRAILSEARCH_PORT", "0")
            // Without a cache that fits, Java does not start at all.
            .with("JAVA_OPTS", "-XX:AOTMode=on");
    Launcher.Running running =
        user.startCommand(List.of(api), folder).until("Trailsearch API at http://127.0.0.1:");
    running.process().destroy();
    assertThat(running.end().err()).isEmpty();
  }

  @Test
  void manual_completion_and_documents_lie_within() throws Exception {
    assertThat(installed.resolve("share/man/man1/trailsearch-index-hold.1")).isNotEmptyFile();
    assertThat(installed.resolve("share/bash-completion/completions/trailsearch"))
        .hasContent(new Launcher(folder).run("completion", "bash").out());
    assertThat(installed.resolve("docs/cli/README.md")).isNotEmptyFile();
    assertThat(installed.resolve("LICENSE")).isNotEmptyFile();
  }

  @Test
  void no_library_is_there_in_two_versions() throws IOException {
    try (Stream<Path> libraries = Files.list(installed.resolve("lib"))) {
      assertThat(libraries.map(file -> file.getFileName().toString().replaceFirst("-\\d.*", "")))
          .hasSizeGreaterThan(50)
          .doesNotHaveDuplicates();
    }
  }

  private String launcher() {
    return installed.resolve("bin/trailsearch").toString();
  }

  private Ended run(String program, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(words));
    return new Launcher(folder)
        .with("TRAILSEARCH_CACHE", folder.resolve("cache").toString())
        .startCommand(command, folder)
        .end();
  }

  /// Of which programs a cache is there.
  private static List<String> caches(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .map(file -> CACHE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .toList();
    }
  }
}
