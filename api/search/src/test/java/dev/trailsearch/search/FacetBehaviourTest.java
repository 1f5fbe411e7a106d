package dev.trailsearch.search;

import static dev.trailsearch.search.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.facet.FacetValuesRequest;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetBehaviourTest {

  @Test
  void a_parameter_may_have_any_name() {
    List<String> names =
        List.of(
            "a.b", "a*", "a=b", "a\\b", "x[0]", "(y)", "a|b", "a+", "^a$", "\"q\"", "#&@<>~",
            "d\\d", "é", "😀", "a b", "{1}", "-", ":uid");
    List<ObjectNode> records = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ObjectNode record = record(i);
      record.putObject("requestParameters").put(names.get(i), "value " + i).put("a", "other");
      records.add(record);
    }
    try (TestIndex index = TestIndex.of(records)) {
      for (int i = 0; i < names.size(); i++) {
        String field = "requestParameters." + names.get(i);
        Facet.Value value = new Facet.Value("value " + i, 1, false);
        assertThat(facet(index, FacetRequest.of(field)).values()).as(field).containsExactly(value);
        assertThat(
                index
                    .service()
                    .facetValues(FacetValuesRequest.of(FacetRequest.of(field), "VALUE"))
                    .values())
            .as(field)
            .containsExactly(value);
        SearchRequest filtered =
            SearchRequest.of("").filteredBy(List.of(new Filter(field, "value " + i)));
        assertThat(index.service().search(filtered).total().value()).as(field).isEqualTo(1);
      }
    }
  }

  @Test
  void a_value_is_selected_in_any_case_if_its_filter_matches_in_any_case() {
    try (TestIndex index =
        TestIndex.of(
            List.of(record(1), record(2, "{'sourceIPAddress':'2001:db8::1','awsRegion':'x'}")))) {
      SearchRequest request =
          SearchRequest.of("")
              .filteredBy(
                  List.of(
                      new Filter("region", "US-EAST-1"),
                      new Filter("region", "x"),
                      new Filter("ip", "2001:DB8:0::1"),
                      new Filter("ip", "203.0.113.0/24")))
              .countedBy(List.of(FacetRequest.of("region"), FacetRequest.of("ip")));
      SearchResult result = index.service().search(request);
      assertThat(result.total().value()).isEqualTo(2);
      assertThat(Objects.requireNonNull(result.facets().get("region")).values())
          .containsExactly(new Facet.Value("us-east-1", 1, true), new Facet.Value("x", 1, true));
      assertThat(Objects.requireNonNull(result.facets().get("ip")).values())
          .containsExactlyInAnyOrder(
              new Facet.Value("203.0.113.7", 1, false),
              new Facet.Value("2001:db8::1", 1, true),
              new Facet.Value("203.0.113.0/24", 1, true));
    }
  }

  @Test
  void the_rarest_are_refused_where_they_would_be_a_guess() {
    List<ObjectNode> records = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      ObjectNode record = record(i);
      ArrayNode keys = record.putObject("requestParameters").putArray("keys");
      int first = i * 500;
      IntStream.range(first, first + 500).forEach(n -> keys.add("key-" + n));
      records.add(record);
    }
    try (TestIndex index = TestIndex.of(records)) {
      FacetRequest rare = new FacetRequest("requestParameters.keys", 10, FacetOrder.RARE);
      assertThatThrownBy(() -> facet(index, rare))
          .isInstanceOf(QueryException.class)
          .hasMessage(
              "facet requestParameters.keys: with over 10,000 different values, the rarest would"
                  + " be a guess");
      Facet narrowed = facet(index, SearchRequest.of("time:<=2023-07-10T12:00:19Z"), rare);
      assertThat(narrowed.cardinality()).isEqualTo(10_000);
      assertThat(narrowed.other()).isEqualTo(9_990);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          usr          => facet usr: there is no field "usr"
          time         => facet time: the values of trail.time are not counted
          eventID      => facet eventID: the values of eventID are not counted
          failed       => facet failed: failed is no field with values
          trail.param  => facet trail.param: the values of trail.param are not counted
          """)
  void a_field_without_countable_values_is_an_error(String field, String message) {
    try (TestIndex index = TestIndex.none()) {
      assertThatThrownBy(() -> facet(index, FacetRequest.of(field)))
          .isInstanceOf(QueryException.class)
          .hasMessage(message);
    }
  }

  @Test
  void too_many_values_or_facets_are_refused() {
    try (TestIndex index = TestIndex.none()) {
      assertThatThrownBy(() -> facet(index, new FacetRequest("user", 1_001, FacetOrder.COUNT)))
          .hasMessage("facet user: 1,001 values are not between 1 and 1,000");
      assertThatThrownBy(() -> facet(index, new FacetRequest("user", 0, FacetOrder.COUNT)))
          .hasMessage("facet user: 0 values are not between 1 and 1,000");
      assertThatThrownBy(
              () -> search(index, List.of(FacetRequest.of("user"), FacetRequest.of("user"))))
          .hasMessage("facet user is asked for twice");
      List<FacetRequest> many =
          IntStream.range(0, 21).mapToObj(i -> FacetRequest.of("requestParameters.p" + i)).toList();
      assertThatThrownBy(() -> search(index, many))
          .isInstanceOf(QueryException.class)
          .hasMessageStartingWith("21 facets with 210 values are over the limit of 20");
      List<FacetRequest> rare =
          IntStream.range(0, 7)
              .mapToObj(i -> new FacetRequest("requestParameters.p" + i, 1, FacetOrder.RARE))
              .toList();
      assertThatThrownBy(() -> search(index, rare))
          .hasMessageStartingWith("7 facets with 70,000 values");
      String text = String.join("", Collections.nCopies(300, "a"));
      assertThatThrownBy(() ->
              index.service().facetValues(FacetValuesRequest.of(FacetRequest.of("user"), text)))
          .hasMessage("the text to look for among the values is too long");
    }
  }

  private static Facet facet(TestIndex index, FacetRequest facet) {
    return facet(index, SearchRequest.of(""), facet);
  }

  private static Facet facet(TestIndex index, SearchRequest request, FacetRequest facet) {
    SearchResult result = index.service().search(request.countedBy(List.of(facet)));
    return Objects.requireNonNull(result.facets().get(facet.field()));
  }

  private static void search(TestIndex index, List<FacetRequest> facets) {
    index.service().search(SearchRequest.of("").countedBy(facets));
  }
}
