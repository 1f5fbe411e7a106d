package dev.trailsearch.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The pages in `docs/cli` are the commands. After a change of a command, run with
/// `-Dtrailsearch.docs.write=true` to write them anew.
class ManualDocumentTest {
  private static final Path FOLDER = Path.of("..", "docs", "cli");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  @BeforeAll
  static void write() throws IOException {
    if (!Boolean.getBoolean("trailsearch.docs.write")) {
      return;
    }
    Files.createDirectories(FOLDER);
    for (String file : files()) {
      Files.delete(FOLDER.resolve(file));
    }
    for (Map.Entry<String, String> document : documents().entrySet()) {
      Files.writeString(FOLDER.resolve(document.getKey()), document.getValue());
    }
  }

  @Test
  void every_command_has_its_page_and_no_other_has_one() throws IOException {
    assertThat(files()).containsExactlyElementsOf(documents().keySet());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_page_says_what_its_command_says(Map.Entry<String, String> document) {
    assertThat(FOLDER.resolve(document.getKey())).hasContent(document.getValue());
  }

  @Test
  void links_lead_somewhere() {
    assertThat(documents().values())
        .allSatisfy(document ->
            assertThat(LINK.matcher(document).results().map(link -> link.group(1)))
                .allSatisfy(target -> assertThat(documents()).containsKey(target)));
  }

  @Test
  void every_command_is_there_for_one_task() {
    assertThat(Stream.of(Task.values()).flatMap(task -> task.commands().stream()))
        .containsExactlyInAnyOrderElementsOf(CommandRun.commands().subcommands().keySet());
  }

  @Test
  void an_option_with_a_default_names_it() {
    assertThat(all(CommandRun.commands()).flatMap(command -> command.options().stream()))
        .filteredOn(option -> option.arity().max() > 0)
        .filteredOn(option -> !Objects.requireNonNullElse(option.defaultValue(), "").isEmpty())
        .isNotEmpty()
        .allSatisfy(option ->
            assertThat(Sentences.of(option)).contains("default: " + option.defaultValue()));
  }

  private static Stream<CommandSpec> all(CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .flatMap(ManualDocumentTest::all));
  }

  private static Map<String, String> documents() {
    List<ManualPage> pages = ManualPages.of(CommandRun.commands());
    Map<String, String> documents = new TreeMap<>();
    documents.put("README.md", MarkdownPage.index(pages));
    pages.forEach(page -> documents.put(MarkdownPage.file(page.command()), MarkdownPage.of(page)));
    return documents;
  }

  static Stream<Map.Entry<String, String>> entries() {
    return documents().entrySet().stream();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
