package dev.trailsearch.search.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

  private static final FieldNames NAMES = new FieldNames(FieldCatalogue.load());

  @Test
  void every_name_that_is_listed_can_be_used() {
    List<FieldInfo> list = NAMES.list();
    assertThat(list).hasSizeGreaterThan(80);
    for (FieldInfo info : list) {
      String name = info.name().replace(".*", ".anything");
      assertThat(NAMES.resolve(name).key()).isEqualTo(name);
      for (String alias : info.aliases()) {
        assertThat(NAMES.resolve(alias).key()).isEqualTo(info.name());
      }
    }
  }

  @Test
  void a_field_is_listed_with_all_that_the_api_shows() {
    assertThat(NAMES.list())
        .contains(
            new FieldInfo(
                "trail.actor.name",
                "keyword",
                true,
                List.of("user", "user.name"),
                "User name, role name, root, service host or account",
                "alice"),
            new FieldInfo("failed", "boolean", false, List.of(), "Whether the call failed", "true"))
        .extracting(FieldInfo::type)
        .containsOnly("keyword", "date", "ip", "boolean", "number", "text", "parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user",
        "ip",
        "service",
        "action",
        "account",
        "region",
        "error",
        "key",
        "role",
        "resource",
        "failed",
        "readonly",
        "mfa",
        "kind"
      })
  void every_short_name_of_the_documentation_is_there(String name) {
    assertThat(NAMES.resolve(name)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "usr, user, 1",
    "evnetName, eventName, 1",
    "'', abc, 3",
    "abc, abc, 0",
    "ab, ba, 1",
  })
  void distance_counts_letters_added_left_out_changed_or_swapped(String a, String b, int distance) {
    assertThat(DidYouMean.distance(a, b)).isEqualTo(distance);
    assertThat(DidYouMean.distance(b, a)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "User, user",
    "EventName, eventName",
    "eventSorce, eventSource",
    "arn, resources.ARN",
    "principalID, userIdentity.principalId",
    "regoin, region",
    "source.ipaddress, sourceIPAddress",
  })
  void the_nearest_name_is_found_whatever_its_case(String wrong, String meant) {
    DidYouMean suggestions =
        new DidYouMean(
            NAMES.list().stream()
                .flatMap(info -> Stream.concat(Stream.of(info.name()), info.aliases().stream()))
                .toList());
    assertThat(suggestions.nearest(wrong)).hasValue(meant);
  }
}
