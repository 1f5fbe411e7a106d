package dev.trailsearch.generator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  private static final Utf8 REGION = Utf8.of("eu-west-1");

  private final Vocabulary vocabulary = new Vocabulary();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "plain text|plain text",
        "in ${region}, ${account}|in eu-west-1, 111122223333",
        "{\"count\":\"#{epoch}\"}|{\"count\":1000000000}",
        "${iso:-3600}|2001-09-09T00:46:40Z",
        "${day}/${medium}|2001-09-09/Sep 9, 2001 1:46:40 AM",
        "costs $5 {x} #|costs $5 {x} #",
      })
  void gaps_are_filled(String template, String text) {
    assertThat(render(vocabulary.template(template))).isEqualTo(text);
  }

  @Test
  void a_word_stays_the_same_within_a_record() {
    vocabulary.fresh("colour", List.of("${hex:16}"));
    String[] parts =
        render(vocabulary.template("${colour} ${colour} ${colour#other}")).split(" ", -1);
    assertThat(parts[0]).isEqualTo(parts[1]).isNotEqualTo(parts[2]);
  }

  @Test
  void a_function_is_called_anew_unless_it_is_labelled() {
    String[] parts =
        render(vocabulary.template("${uuid} ${uuid} ${uuid#a} ${uuid#a}")).split(" ", -1);
    assertThat(parts[0]).isNotEqualTo(parts[1]);
    assertThat(parts[2]).isEqualTo(parts[3]);
  }

  @Test
  void an_account_owns_the_same_things_whenever_it_is_asked() {
    vocabulary.pool("disk", 3, List.of("vol-${hex:17}", "${region}-${hex:4}"));
    Template template = vocabulary.template("${disk}");
    List<String> once = draws(template, 200);
    assertThat(once).containsAll(draws(template, 200));
    assertThat(once.stream().distinct()).hasSize(3);
    assertThat(once).anyMatch(name -> name.startsWith("eu-west-1-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${nonsense}|'nonsense' is no fact, no word of the vocabulary defined before, no function",
        "${hex:|gap at character 0 is not closed by }: ${hex:",
      })
  void what_is_unknown_is_named(String template, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vocabulary.template(template))
        .withMessage(message);
  }

  @Test
  void a_word_at_fault_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vocabulary.fresh("colour", List.of("${hue}")))
        .withMessageStartingWith("word 'colour': 'hue' is no fact");
    vocabulary.fresh("taste", List.of("sweet"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vocabulary.fresh("taste", List.of("sour")))
        .withMessage("the word 'taste' is defined twice");
  }

  private List<String> draws(Template template, int count) {
    Scene scene = scene();
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(_ -> {
          scene.begin(pools());
          return text(template, scene);
        })
        .toList();
  }

  private String render(Template template) {
    Scene scene = scene();
    scene.begin(pools());
    return text(template, scene);
  }

  private Scene scene() {
    Scene scene = vocabulary.scene(new Dice(5));
    scene.set(Fact.REGION, REGION);
    scene.set(Fact.ACCOUNT, Utf8.of("111122223333"));
    scene.at(1_000_000_000);
    return scene;
  }

  private Pools pools() {
    return vocabulary.pools(1, Map.of(Fact.ACCOUNT, Utf8.of("111122223333")), REGION);
  }

  private static String text(Template template, Scene scene) {
    ByteSink out = new ByteSink(16);
    template.render(scene, out);
    return out.since(0).toString();
  }
}
