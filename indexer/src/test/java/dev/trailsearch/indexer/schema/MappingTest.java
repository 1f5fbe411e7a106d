package dev.trailsearch.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FieldCatalogue CATALOGUE = FieldCatalogue.load();
  private static final ObjectNode PROPERTIES = Mapping.properties(CATALOGUE);

  @Test
  void nested_fields_become_nested_properties() throws Exception {
    assertThat(PROPERTIES.path("addendum"))
        .isEqualTo(
            JSON.readTree(
                """
                {"properties":{
                  "reason":{"type":"keyword","ignore_above":1024},
                  "updatedFields":{"type":"keyword","ignore_above":1024},
                  "originalEventID":{"type":"keyword","ignore_above":1024,"doc_values":false},
                  "originalRequestID":{"type":"keyword","ignore_above":1024,"doc_values":false}}}
                """));
  }

  @Test
  void names_of_the_elastic_common_schema_are_aliases() throws Exception {
    assertThat(PROPERTIES.path("error"))
        .isEqualTo(
            JSON.readTree(
                """
                {"properties":{
                  "code":{"type":"alias","path":"errorCode"},
                  "message":{"type":"alias","path":"errorMessage"}}}
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/trail/properties/time | {\"type\":\"date\",\"ignore_malformed\":true}",
        "/trail/properties/ip | {\"type\":\"ip\",\"ignore_malformed\":true}",
        "/trail/properties/denied | {\"type\":\"boolean\"}",
        "/trail/properties/tie | {\"type\":\"long\",\"index\":false}",
        "/trail/properties/text | {\"type\":\"text\",\"analyzer\":\"trail_words\",\"norms\":false}",
        "/trail/properties/actor/properties/name | {\"type\":\"keyword\",\"ignore_above\":1024}",
        "/eventTime | {\"type\":\"date\",\"ignore_malformed\":true}",
        "/requestID | {\"type\":\"keyword\",\"ignore_above\":1024,\"doc_values\":false}"
      })
  void every_type_has_its_mapping(String pointer, String mapping) throws Exception {
    assertThat(PROPERTIES.at(pointer)).isEqualTo(JSON.readTree(mapping));
  }

  @Test
  void every_field_is_mapped() {
    for (Field field : CATALOGUE.fields()) {
      String pointer = "/" + field.name().replace(".", "/properties/");
      assertThat(PROPERTIES.at(pointer).path("type").asText()).as(field.name()).isNotEmpty();
    }
  }

  @Test
  void parameters_are_not_mapped() {
    assertThat(PROPERTIES.has("requestParameters")).isFalse();
    assertThat(PROPERTIES.has("responseElements")).isFalse();
  }

  @Test
  void the_shape_says_what_a_record_may_hold_where() {
    Map<String, Shape> shape = Mapping.shape(CATALOGUE).children();
    assertThat(shape)
        .containsEntry("eventName", new Shape.Leaf(false, true))
        .containsEntry("eventVersion", new Shape.Leaf(false, false))
        .containsEntry("eventTime", new Shape.Leaf(true, false))
        .containsEntry("trail", new Shape.Reserved())
        .doesNotContainKey("requestParameters");
    assertThat(shape.get("error"))
        .isEqualTo(
            new Shape.Branch(
                Map.of("code", new Shape.Reserved(), "message", new Shape.Reserved())));
  }

  @Test
  void the_template_takes_the_properties_and_maps_nothing_else() {
    ObjectNode template = IndexTemplate.body(CATALOGUE);
    assertThat(template.at("/template/mappings/properties")).isEqualTo(PROPERTIES);
    assertThat(template.at("/template/mappings/dynamic").asText()).isEqualTo("false");
    assertThat(template.at("/index_patterns/0").asText())
        .isEqualTo("cloudtrail-v" + Schema.VERSION + "-*");
    assertThat(template.at("/version").asInt()).isEqualTo(Schema.VERSION);
    assertThat(template.at("/template").has("aliases")).isFalse();
  }
}
