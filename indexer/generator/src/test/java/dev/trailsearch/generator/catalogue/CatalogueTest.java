package dev.trailsearch.generator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.generator.template.Fact;
import dev.trailsearch.generator.template.Scene;
import dev.trailsearch.generator.template.Template;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void every_file_of_the_folder_is_in_the_list() throws IOException, URISyntaxException {
    URL folder = CatalogueTest.class.getResource("/dev/trailsearch/generator/catalogue/services");
    try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(services())
          .hasSizeGreaterThanOrEqualTo(50);
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_file_bears_the_name_of_its_service(String service) throws IOException {
    assertThat(actions(service))
        .isNotEmpty()
        .allMatch(action -> action.service().prefix().toString().equals(service));
  }

  @ParameterizedTest
  @MethodSource("services")
  void what_a_service_does_has_a_service_that_does_it(String service) throws IOException {
    assertThat(actions(service))
        .filteredOn(
            action -> action.by().containsKey(Part.SERVICE) || action.by().containsKey(Part.LINKED))
        .allMatch(action -> !action.invokers().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("services")
  void every_template_makes_json(String service) throws IOException {
    Vocabulary vocabulary = CATALOGUE.vocabulary();
    List<Action> actions = actions(service);
    Scene scene = vocabulary.scene(new Dice(3));
    Utf8 region = Utf8.of("us-east-1");
    Map<Fact, Utf8> account = Map.of(Fact.ACCOUNT, Utf8.of("111122223333"));
    scene.begin(vocabulary.pools(1, account, region));
    scene.at(1_774_000_000);
    for (Action action : actions) {
      for (Template template : templates(action.body())) {
        JsonNode json = JSON.readTree(text(template, scene));
        assertThat(json.isContainerNode()).as(action.name().toString()).isTrue();
        assertThat(json.toString()).doesNotContain("${", "#{");
      }
      for (Failure failure : action.failures()) {
        JSON.readTree("\"" + text(failure.message(), scene) + "\"");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void everybody_has_something_to_do(Part part) {
    assertThat(CATALOGUE.draw(part, new Dice(1))).isNotNull();
  }

  @Test
  void the_failed_variant_of_an_action_has_a_name_of_its_own() {
    assertThat(CATALOGUE.action("signin.amazonaws.com/ConsoleLogin").traits().alwaysFails())
        .isFalse();
    assertThat(CATALOGUE.action("signin.amazonaws.com/ConsoleLogin!").traits().alwaysFails())
        .isTrue();
  }

  @Test
  void what_is_not_there_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CATALOGUE.action("s3.amazonaws.com/Levitate"))
        .withMessage("the catalogue has no action s3.amazonaws.com/Levitate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CATALOGUE.service("s4"))
        .withMessage("the catalogue has no service s4");
  }

  static List<String> services() throws IOException {
    try (JsonParser json = JsonText.open("catalogue/services.json")) {
      return JsonText.strings(json);
    }
  }

  static Part[] parts() {
    return Part.values();
  }

  private static List<Action> actions(String service) throws IOException {
    return ServiceReader.read(service, CATALOGUE.vocabulary());
  }

  private static List<Template> templates(Body body) {
    List<Template> templates = new ArrayList<>();
    Stream.of(body.request(), body.response(), body.additional(), body.resources(), body.details())
        .filter(Objects::nonNull)
        .forEach(templates::add);
    return templates;
  }

  private static String text(Template template, Scene scene) {
    ByteSink out = new ByteSink(512);
    template.render(scene, out);
    return out.since(0).toString();
  }
}
