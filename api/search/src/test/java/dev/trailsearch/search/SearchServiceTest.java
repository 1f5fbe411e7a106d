package dev.trailsearch.search;

import static dev.trailsearch.search.Records.id;
import static dev.trailsearch.search.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.event.View;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchServiceTest {

  @Test
  void the_answer_has_the_form_of_the_api() throws Exception {
    try (TestIndex index = TestIndex.of(List.of(record(1)))) {
      SearchResult result =
          index
              .service()
              .search(
                  SearchRequest.of("user:alice")
                      .over(TimeRange.of("2023-07-10T12:00:00Z", "2023-07-10T12:00:02Z"))
                      .countedBy(List.of(FacetRequest.of("user")))
                      .withHistogram()
                      .as(new View(List.of("eventName", "user"), true)));
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode json = (ObjectNode) mapper.readTree(mapper.writeValueAsBytes(result));
      assertThat(json.remove("took").isIntegralNumber()).isTrue();
      assertThat(json)
          .isEqualTo(
              Records.json(
                  """
                  {'total':{'value':1,'relation':'eq'},
                   'events':[{'id':'%s','timestamp':'2023-07-10T12:00:01Z',
                     'event':{'eventName':'GetObject'},'derived':{'actor':{'name':'alice'}},'highlight':{}}],
                   'facets':{'user':{'values':[{'value':'alice','count':1,'selected':false}],
                     'other':0,'errorBound':0,'cardinality':1}},
                   'histogram':{'interval':'1s','buckets':[
                     {'from':'2023-07-10T12:00:00Z','count':0,'failed':0},
                     {'from':'2023-07-10T12:00:01Z','count':1,'failed':0}]},
                   'completeness':{'from':'2023-07-10T12:00:00Z','to':'2023-07-10T12:00:02Z',
                     'knownGaps':[],'gaps':0},
                   'next':null,
                   'query':{'text':'user:alice','understood':'user:\\'alice\\''}}
                  """
                      .formatted(id(1))));
    }
  }

  @Test
  void where_nothing_was_loaded_the_answer_is_empty_and_no_error() {
    try (TestIndex index = TestIndex.none()) {
      SearchResult result =
          index
              .service()
              .search(
                  SearchRequest.of("user:alice")
                      .filteredBy(List.of(new Filter("user", "alice")))
                      .countedBy(List.of(FacetRequest.of("user")))
                      .withHistogram());
      assertThat(result.total().value()).isZero();
      assertThat(result.events()).isEmpty();
      assertThat(result.next()).isNull();
      assertThat(result.facets())
          .containsEntry("user", new Facet(List.of(new Facet.Value("alice", 0, true)), 0, 0L, 0L));
      assertThat(result.histogram()).isNotNull();
      assertThat(index.service().get(id(1))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void pages_give_every_event_once_in_order_also_those_of_one_instant_and_without_time(Sort sort) {
    List<ObjectNode> records = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      records.add(record(n, "{'eventTime':'2023-07-10T12:00:0%dZ'}".formatted(n / 10)));
    }
    records.add(record(30, "{'eventTime':'unknown'}"));
    records.add(record(31, "{'eventTime':'unknown'}"));
    try (TestIndex index = TestIndex.of(records)) {
      List<FoundEvent> all = pages(index.service(), SearchRequest.of("user:alice"), sort, 7);
      assertThat(all).hasSize(32);
      assertThat(all).extracting(FoundEvent::id).doesNotHaveDuplicates();
      List<Instant> times = new ArrayList<>();
      all.subList(0, 30).forEach(event -> times.add(event.timestamp()));
      assertThat(times)
          .isSortedAccordingTo(
              sort == Sort.NEWEST ? Collections.reverseOrder() : Instant::compareTo);
      assertThat(all.subList(30, 32)).extracting(FoundEvent::timestamp).containsOnlyNulls();
    }
  }

  @Test
  void later_pages_do_not_see_what_was_indexed_after_the_first_nor_does_now_move() {
    List<ObjectNode> records = IntStream.range(0, 10).mapToObj(Records::record).toList();
    try (TestIndex index = TestIndex.of(records)) {
      SearchRequest request =
          SearchRequest.of("time:>now-1d").over(TimeRange.of("now-59m-55s", null));
      SearchResult first =
          index.service().search(request.at(new PageRequest(2, Sort.OLDEST, null)));
      assertThat(first.total().value()).isEqualTo(5);
      index.add("a", List.of(record(100)), TestIndex.NOW.plusSeconds(1));
      // Two days later the relative times would cover nothing.
      SearchService later = index.serviceAt(TestIndex.NOW.plus(Duration.ofDays(2)));
      SearchResult second =
          later.search(request.at(new PageRequest(10, Sort.OLDEST, first.next())));
      assertThat(second.events()).extracting(FoundEvent::id).containsExactly(id(7), id(8), id(9));
      assertThat(second.completeness()).isEqualTo(first.completeness());
      assertThat(second.next()).isNull();
    }
  }

  @Test
  void a_cursor_of_another_search_is_refused() {
    try (TestIndex index = TestIndex.of(IntStream.range(0, 3).mapToObj(Records::record).toList())) {
      SearchRequest request = SearchRequest.of("user:alice");
      String next =
          index.service().search(request.at(new PageRequest(1, Sort.NEWEST, null))).next();
      assertThat(next).isNotNull();
      PageRequest second = new PageRequest(1, Sort.NEWEST, next);
      List<SearchRequest> others =
          List.of(
              SearchRequest.of("user:bob").at(second),
              request.at(new PageRequest(1, Sort.OLDEST, next)),
              request.over(TimeRange.of("2023", null)).at(second),
              request.filteredBy(List.of(new Filter("user", "alice"))).at(second));
      for (SearchRequest other : others) {
        assertThatThrownBy(() -> index.service().search(other))
            .isInstanceOf(QueryException.class)
            .hasMessage("the cursor belongs to another search");
      }
      assertThat(index.service().search(request.at(second)).events()).hasSize(1);
    }
  }

  @Test
  void filters_on_one_field_are_alternatives_and_different_fields_must_all_match() {
    try (TestIndex index =
        TestIndex.of(
            List.of(
                record(1),
                record(2, "{'awsRegion':'eu-west-1'}"),
                record(3, "{'awsRegion':'eu-west-1','eventName':'PutObject'}"),
                record(4, "{'awsRegion':'ap-south-1'}")))) {
      assertThat(count(index, new Filter("region", "us-east-1"), new Filter("region", "EU-WEST-1")))
          .isEqualTo(3);
      assertThat(
              count(
                  index,
                  new Filter("region", "us-east-1"),
                  new Filter("cloud.region", "eu-west-1"),
                  new Filter("eventName", "PutObject")))
          .isEqualTo(1);
      assertThat(count(index, new Filter("eventName", "Put*"))).isZero();
    }
  }

  @Test
  void an_event_is_got_by_its_id_with_its_secrets_masked() {
    try (TestIndex index =
        TestIndex.of(
            List.of(
                record(
                    1,
                    """
                    {'responseElements':{'credentials':{'accessKeyId':'ASIAEXAMPLE',
                       'sessionToken':'very secret','secretAccessKey':['a',{'b':'c'}]}}}
                    """)))) {
      FoundEvent event = index.service().get(id(1)).orElseThrow();
      assertThat(event.id()).isEqualTo(id(1));
      assertThat(event.event().path("responseElements"))
          .isEqualTo(
              Records.json(
                  """
                  {'credentials':{'accessKeyId':'ASIAEXAMPLE','sessionToken':'***',
                     'secretAccessKey':['***',{'b':'***'}]}}
                  """));
      assertThat(event.derived().path("action").asText()).isEqualTo("s3:GetObject");
      assertThat(event.event().has("trail")).isFalse();
      for (String bulk : List.of("text", "param", "raw", "tie")) {
        assertThat(event.derived().has(bulk)).as(bulk).isFalse();
      }
      assertThat(event.toString()).doesNotContain("very secret");
      assertThat(index.service().get(id(2))).isEmpty();
      assertThat(index.service().get("")).isEmpty();
      assertThat(index.service().get("x".repeat(5_000))).isEmpty();
    }
  }

  @Test
  void every_event_found_is_got_by_the_id_it_is_shown_with() {
    try (TestIndex index = TestIndex.of(List.of(record(1)))) {
      index.addConflict("a", record(1, "{'eventName':'PutObject'}").toString());
      index.add("a", "{'eventName':'NoId'}".replace('\'', '"'), TestIndex.NOW);
      index.add(
          "a",
          "{\"eventID\":\"x\",\"eventName\":\"A\",\"eventName\":\"B\",\"sessionToken\" : \"abc\"}",
          TestIndex.NOW);
      List<FoundEvent> events = index.service().search(SearchRequest.of("*")).events();
      assertThat(events).hasSize(4).extracting(FoundEvent::id).doesNotHaveDuplicates();
      for (FoundEvent event : events) {
        assertThat(index.service().get(event.id())).hasValue(event);
      }
      FoundEvent malformed = index.service().get("x").orElseThrow();
      assertThat(malformed.id()).isEqualTo(EventId.of("x").document());
      assertThat(malformed.event().asText())
          .isEqualTo(
              "{\"eventID\":\"x\",\"eventName\":\"A\",\"eventName\":\"B\",\"sessionToken\" : \"***\"}");
    }
  }

  @Test
  void who_may_see_some_accounts_only_sees_no_others() {
    try (TestIndex index =
        TestIndex.of(List.of(record(1), record(2, "{'recipientAccountId':'444455556666'}")))) {
      SearchService some = index.service().seeing(new Access.Accounts(Set.of("444455556666")));
      assertThat(some.search(SearchRequest.of("* OR account:111122223333")).events())
          .extracting(FoundEvent::id)
          .containsExactly(id(2));
      assertThat(some.get(id(1))).isEmpty();
      assertThat(some.get(id(2))).isPresent();
      SearchService none = index.service().seeing(new Access.Accounts(Set.of()));
      assertThat(none.search(SearchRequest.of("*")).total().value()).isZero();
    }
  }

  @Test
  void fragments_show_the_words_found_and_are_safe_in_html() {
    try (TestIndex index =
        TestIndex.of(List.of(record(1, "{'userAgent':'evil <script>alert(1)</script>'}")))) {
      SearchResult result =
          index.service().search(SearchRequest.of("evil").as(new View(List.of(), true)));
      assertThat(result.events().getFirst().highlight())
          .containsExactly(
              Map.entry(
                  "userAgent", List.of("<em>evil</em> &lt;script&gt;alert(1)&lt;/script&gt;")));
    }
  }

  @Test
  void an_explanation_shows_the_request() {
    try (TestIndex index = TestIndex.none()) {
      SearchResult result = index.service().search(SearchRequest.of("user:bob").explained());
      assertThat(result.query().request()).isNotNull();
      assertThat(String.valueOf(result.query().request()))
          .contains("\"trail.actor.name\":{\"value\":\"bob\"");
      assertThat(index.service().search(SearchRequest.of("user:bob")).query().request()).isNull();
    }
  }

  @Test
  void sizes_beyond_the_limits_are_refused() {
    try (TestIndex index = TestIndex.none()) {
      assertThatThrownBy(() -> page(index, 1_001))
          .isInstanceOf(QueryException.class)
          .hasMessage("a page of 1,001 events is not between 0 and 1,000");
      assertThatThrownBy(() -> page(index, -1)).isInstanceOf(QueryException.class);
      assertThat(page(index, 0).events()).isEmpty();
      List<Filter> many = Collections.nCopies(201, new Filter("user", "alice"));
      assertThatThrownBy(() -> index.service().search(SearchRequest.of("").filteredBy(many)))
          .hasMessage("201 filters are over the limit of 200");
    }
  }

  private static SearchResult page(TestIndex index, int size) {
    return index
        .service()
        .search(SearchRequest.of("").at(new PageRequest(size, Sort.NEWEST, null)));
  }

  private static long count(TestIndex index, Filter... filters) {
    return index
        .service()
        .search(SearchRequest.of("").filteredBy(List.of(filters)))
        .total()
        .value();
  }

  private static List<FoundEvent> pages(
      SearchService service, SearchRequest request, Sort sort, int size) {
    List<FoundEvent> all = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult result = service.search(request.at(new PageRequest(size, sort, cursor)));
      all.addAll(result.events());
      cursor = result.next();
    } while (cursor != null);
    return all;
  }
}
