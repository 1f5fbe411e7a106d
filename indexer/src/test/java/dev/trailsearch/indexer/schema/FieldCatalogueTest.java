package dev.trailsearch.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldCatalogueTest {

  private static final FieldCatalogue CATALOGUE = FieldCatalogue.load();

  static List<Field> fields() {
    return CATALOGUE.fields();
  }

  @Test
  void no_name_means_two_fields() {
    List<String> names =
        fields().stream()
            .flatMap(
                f -> Stream.of(List.of(f.name()), f.shortNames(), f.ecs()).flatMap(List::stream))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void no_field_is_a_path_below_another() {
    List<String> names =
        fields().stream()
            .flatMap(f -> Stream.concat(Stream.of(f.name()), f.ecs().stream()))
            .toList();
    for (String name : names) {
      assertThat(names).noneMatch(other -> other.startsWith(name + "."));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void every_field_has_an_example_of_its_type(Field field) throws Exception {
    String example = field.example();
    switch (field.type()) {
      case DATE -> assertThat(Instant.parse(example)).isNotNull();
      case IP -> assertThat(InetAddress.ofLiteral(example)).isNotNull();
      case BOOLEAN -> assertThat(example).isIn("true", "false");
      case DOUBLE -> assertThat(Double.parseDouble(example)).isFinite();
      case SORT -> assertThat(Long.parseLong(example)).isNotZero();
      case KEYWORD, WORDS, ID, WORD_ID, TEXT -> assertThat(example).isNotBlank();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void every_field_says_what_it_holds_and_who_says_so(Field field) {
    assertThat(field.description()).isNotBlank().doesNotEndWith(".");
    assertThat(field.source()).isNotBlank();
    assertThat(field.source().equals("derived")).isEqualTo(field.name().startsWith("trail."));
  }

  @ParameterizedTest
  @CsvSource({
    "user, trail.actor.name",
    "ip, trail.ip",
    "service, trail.service",
    "action, trail.action",
    "account, trail.account",
    "region, awsRegion",
    "error, errorCode",
    "key, trail.actor.key",
    "role, trail.actor.issuer",
    "resource, trail.resource",
    "readonly, readOnly",
    "mfa, trail.actor.mfa",
    "kind, trail.kind",
    "event.action, eventName",
    "source.ip, trail.ip",
    "trail.time, trail.time"
  })
  void a_field_is_found_by_each_of_its_names(String name, String field) {
    assertThat(CATALOGUE.find(name).map(Field::name)).contains(field);
  }

  @Test
  void names_are_exact() {
    assertThat(CATALOGUE.find("USER")).isEmpty();
    assertThat(CATALOGUE.find("EventName")).isEmpty();
    assertThat(CATALOGUE.find("")).isEmpty();
  }

  @Test
  void no_field_of_a_record_can_refuse_what_a_record_holds() {
    assertThat(fields())
        .filteredOn(field -> !field.name().startsWith("trail."))
        .extracting(Field::type)
        .allMatch(type -> type.isExactText() || type == FieldType.DATE || type == FieldType.DOUBLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = FieldType.class,
      names = {"TEXT", "ID", "WORD_ID", "SORT"})
  void what_has_no_values_to_count_is_no_facet(FieldType type) {
    assertThatThrownBy(() -> new Field("x", type, true, List.of(), List.of(), "d", "e", "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }
}
