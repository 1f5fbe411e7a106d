package dev.trailsearch.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trailsearch.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoffPageTest {
  private static final Path GROFF = Path.of("/usr/bin/groff");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain words | plain words
          --size=N    | \\-\\-size=N
          it's        | it\\(aqs
          .hidden     | \\&.hidden
          'quoted'    | \\(aqquoted\\(aq
          a\\b         | a\\(rsb
          ~/x         | \\(ti/x
          └           | \\[u2514]
          """)
  void what_roff_would_obey_is_escaped(String plain, String escaped) {
    assertThat(RoffPage.escaped(plain)).isEqualTo(escaped);
  }

  @Test
  void groff_finds_nothing_to_complain_of_and_shows_what_was_written() throws Exception {
    assumeTrue(Files.isExecutable(GROFF), "groff is not here, so pages are not tried with it");
    List<ManualPage> pages = ManualPages.of(CommandRun.commands());
    for (ManualPage page : pages) {
      Path file = folder.resolve(page.title() + ".1");
      Files.writeString(file, RoffPage.of(page, "trailsearch 9.9"));

      assertThat(groff("-ww", "-z", file.toString())).as(page.title()).isEmpty();
    }
    // Without the codes for bold.
    assertThat(groff("-P-cbou", folder.resolve("trailsearch-index-hold.1").toString()))
        .contains("TRAILSEARCH-INDEX-HOLD(1)")
        .contains("trailsearch-index-hold - ")
        .containsPattern("\\n +--case=")
        .containsPattern("\\n +trailsearch index hold --case ")
        .contains("trailsearch-index(1)")
        .contains("trailsearch 9.9");
  }

  private static String groff(String... words) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of(GROFF.toString(), "-man", "-Tutf8"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
