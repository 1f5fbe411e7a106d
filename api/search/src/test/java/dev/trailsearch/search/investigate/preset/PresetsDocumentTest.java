package dev.trailsearch.search.investigate.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.search.problem.QueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The list of presets, and its page, which is made from it. Run with {@code
 * -Dtrailsearch.docs.write=true} to write the page anew.
 */
class PresetsDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/presets.md");

  private static final String INTRODUCTION =
      """
      # Presets

      Questions that every analyst asks, each with a name: `trailsearch search --preset NAME`, the parameter `preset=NAME` of a search over HTTP, and
      `trailsearch investigate presets` for this list. A preset narrows a search like one more condition of its query; several must all match. A principal's
      summary tells which presets find something.

      This page is written from the list that the program reads; a test compares the two, and others compare what each preset finds with a count by hand.
      """;

  @Test
  void the_page_shows_every_preset_as_it_is() throws IOException {
    String expected =
        INTRODUCTION
            + Presets.all().stream()
                .map(PresetsDocumentTest::section)
                .collect(Collectors.joining());
    if (Boolean.getBoolean("trailsearch.docs.write")) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
  }

  @Test
  void names_are_words_joined_by_hyphens_and_each_is_there_once() {
    assertThat(Presets.all())
        .extracting(Preset::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void every_query_is_understood() {
    assertThat(Presets.withQuery())
        .hasSizeGreaterThan(15)
        .allSatisfy(preset -> assertThat(preset.asQuery()).isNotNull());
  }

  @Test
  void a_name_that_is_nearly_right_is_told() {
    assertThatThrownBy(() -> Presets.named("acess-denied"))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> assertThat(e.hint()).contains("did you mean access-denied?"));
    assertThatThrownBy(() -> Presets.joined(List.of("root", "new-regions")))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> assertThat(e.hint()).contains("ask first-seen for the field region"));
  }

  @Test
  void a_preset_asks_one_thing() {
    assertThatThrownBy(() -> new Preset("a", "A", "A?", null, null, "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Preset("a", "A", "A?", "*", "ip", "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String section(Preset preset) {
    String asked =
        preset.query() == null
            ? "trailsearch investigate first-seen " + preset.firstSeen() + "\n"
            : preset.query() + "\n";
    return "\n## `%s`: %s\n\n%s\n\n```\n%s```\n\n%s\n"
        .formatted(preset.name(), preset.title(), preset.question(), asked, preset.meaning());
  }
}
