package dev.trailsearch.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.generator.story.AttackStory;
import dev.trailsearch.generator.story.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/generated-data.md} says what the code does. */
class DocumentationTest {

  private static final Path DOCUMENT = Path.of("..", "..", "docs", "generated-data.md");

  @Test
  void the_story_is_the_one_that_is_generated() throws IOException {
    List<String> rows =
        GeneratorSettings.defaults().story().steps().stream().map(DocumentationTest::row).toList();
    assertThat(Files.readAllLines(DOCUMENT)).containsSubsequence(rows);
  }

  @Test
  void its_names_and_keys_are_the_real_ones() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains(
            AttackStory.BUILD_ACCOUNT,
            AttackStory.PROD_ACCOUNT,
            AttackStory.PIPELINE_USER,
            AttackStory.LEAKED_KEY,
            AttackStory.REPLACEMENT_KEY,
            AttackStory.PIPELINE_ADDRESS,
            AttackStory.ATTACKER_ADDRESS,
            AttackStory.EXFILTRATION_ADDRESS,
            AttackStory.BACKDOOR_USER,
            AttackStory.BACKDOOR_KEY,
            AttackStory.CONSOLE_KEY,
            AttackStory.DEPLOY_ROLE,
            AttackStory.DEPLOY_KEY,
            AttackStory.LAKE_ROLE,
            AttackStory.LAKE_KEY,
            AttackStory.BUCKET,
            AttackStory.UNUSUAL_REGION,
            AttackStory.RESPONDER);
  }

  @Test
  void its_defaults_are_the_real_ones() throws IOException {
    GeneratorSettings settings = GeneratorSettings.defaults();
    assertThat(Files.readString(DOCUMENT))
        .contains(
            String.format(Locale.ROOT, "| `events` | %,d |", settings.events()),
            "| `seed` | %d |".formatted(settings.seed()),
            "| `accounts` | %d |".formatted(settings.accounts()),
            "| `days` | %d |".formatted(settings.days()),
            "| `until` | %s |".formatted(settings.until()),
            "| `duplicates` | %s |".formatted(settings.duplicates()),
            "| `digests` | %s |".formatted(settings.digests() ? "yes" : "no"));
  }

  private static String row(Step step) {
    String event = step.event().replace(".amazonaws.com/", ":");
    String result = step.errorCode() == null ? "" : step.errorCode();
    String key = step.key() == null ? "" : "…" + step.key().substring(4, 13);
    return "| %s | `%s` | %s | %s | %s | %s |"
        .formatted(
            step.time().toString().substring(11, 19),
            step.eventId().substring(0, 8),
            event,
            key,
            result,
            step.tells());
  }
}
