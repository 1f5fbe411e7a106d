package dev.trailsearch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.facet.Census;
import dev.trailsearch.search.facet.CensusRequest;
import dev.trailsearch.search.investigate.firstseen.FirstSeen;
import dev.trailsearch.search.investigate.firstseen.FirstSeenRequest;
import dev.trailsearch.search.investigate.firstseen.Narrowing;
import dev.trailsearch.search.investigate.firstseen.Rare;
import dev.trailsearch.search.investigate.firstseen.RareRequest;
import dev.trailsearch.search.investigate.firstseen.SeenValue;
import dev.trailsearch.search.investigate.firstseen.UnusualValues;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is new and what is rare, against a count by hand over the same records. */
class FirstSeenTest {

  private static final int RECORDS = 300;

  /** Half of the records lie before it. */
  private static final Instant MIDDLE = time(RECORDS / 2);

  private static final TimeRange WINDOW = TimeRange.of(MIDDLE.toString(), null);

  private static List<ObjectNode> records;
  private static TestIndex index;
  private static UnusualValues unusual;

  @BeforeAll
  static void load() {
    records = records();
    index = TestIndex.none();
    // Three indices, so that a value may be in one and not in another.
    for (int part = 0; part < 3; part++) {
      String partition = "p" + part;
      index.create(partition);
      index.add(
          partition, records.subList(part * RECORDS / 3, (part + 1) * RECORDS / 3), TestIndex.NOW);
    }
    unusual = new UnusualValues(index.service());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<ObjectNode> records() {
    Random random = new Random(7);
    return IntStream.range(0, RECORDS)
        .mapToObj(n -> {
          int later = n * 40 / RECORDS;
          ObjectNode record =
              Records.record(
                  n,
                  "{'eventName':'Do%d','awsRegion':'region-%d','sourceIPAddress':'198.51.100.%d','requestParameters':{'bucketName':'b%d','other':'b%d'}}"
                      .formatted(
                          random.nextInt(20 + later),
                          random.nextInt(3 + later / 8),
                          random.nextInt(30 + 5 * later),
                          random.nextInt(20 + 4 * later),
                          n));
          ((ObjectNode) record.get("userIdentity")).put("userName", "user" + random.nextInt(6));
          if (random.nextInt(5) == 0) {
            record.put("errorCode", "AccessDenied");
          }
          return record;
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"region", "ip", "action", "requestParameters.bucketName", "user"})
  void new_values_are_those_that_a_count_by_hand_finds(String field) {
    FirstSeen seen = unusual.firstSeen(FirstSeenRequest.of(field, WINDOW));

    Set<String> before = values(before(), of(field));
    Set<String> within = values(within(), of(field));
    List<String> expected = within.stream().filter(value -> !before.contains(value)).toList();
    assertThat(seen.values())
        .extracting(SeenValue::value)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(seen.found()).isEqualTo(expected.size());
    assertThat(seen.compared()).isEqualTo(within.size());
    assertThat(seen.window().events()).isEqualTo(RECORDS / 2);
    assertThat(seen.baseline().events()).isEqualTo(RECORDS / 2);
    for (SeenValue value : seen.values()) {
      List<ObjectNode> with =
          within().stream()
              .filter(record -> of(field).apply(record).equals(value.value()))
              .toList();
      assertThat(value.count()).isEqualTo(with.size());
      assertThat(value.failed()).isEqualTo(with.stream().filter(r -> r.has("errorCode")).count());
      assertThat(value.event()).isEqualTo(with.getFirst().path("eventID").asText());
      assertThat(value.first()).isEqualTo(time(with.getFirst()));
      assertThat(value.last()).isEqualTo(time(with.getLast()));
    }
    assertThat(seen.values())
        .extracting(SeenValue::first)
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Test
  void pairs_are_new_where_each_of_the_two_is_known() {
    FirstSeen seen =
        unusual.firstSeen(
            new FirstSeenRequest("action", "user", WINDOW, "30d", Narrowing.NONE, 1_000));

    Function<ObjectNode, String> pair =
        record -> of("action").apply(record) + " by " + of("user").apply(record);
    Set<String> before = values(before(), pair);
    Set<String> expected = new TreeSet<>(values(within(), pair));
    expected.removeAll(before);
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(seen.values().stream().map(value -> value.value() + " by " + value.by()).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(seen.values()).allSatisfy(value -> assertThat(value.event()).isNotNull());
  }

  @Test
  void a_principal_and_a_query_narrow_both_times() {
    Narrowing narrowing = new Narrowing(PrincipalId.of("user3"), "failed:true", List.of());
    FirstSeen seen = unusual.firstSeen(FirstSeenRequest.of("action", WINDOW).among(narrowing));

    Set<String> expected = values(failedBy("user3", within()), of("action"));
    expected.removeAll(values(failedBy("user3", before()), of("action")));
    assertThat(expected).isNotEmpty();
    assertThat(seen.values())
        .extracting(SeenValue::value)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_shorter_baseline_makes_more_new() {
    FirstSeen seen = unusual.firstSeen(FirstSeenRequest.of("ip", WINDOW).against("10s"));

    Set<String> expected = values(within(), of("ip"));
    expected.removeAll(values(records.subList(RECORDS / 2 - 10, RECORDS / 2), of("ip")));
    assertThat(seen.found()).isEqualTo(expected.size());
    assertThat(seen.baseline().from()).isEqualTo(MIDDLE.minusSeconds(10));
  }

  @Test
  void all_are_counted_and_the_first_are_shown() {
    FirstSeen seen =
        unusual.firstSeen(new FirstSeenRequest("ip", null, WINDOW, "30d", Narrowing.NONE, 3));

    assertThat(seen.values()).hasSize(3);
    assertThat(seen.found()).isGreaterThan(10);
  }

  @Test
  void without_events_in_the_window_nothing_is_new() {
    FirstSeen seen =
        unusual.firstSeen(FirstSeenRequest.of("ip", TimeRange.of("2023-08-01", "2023-08-02")));

    assertThat(seen.values()).isEmpty();
    assertThat(seen.window().events()).isZero();
    assertThat(seen.baseline().events()).isEqualTo(RECORDS);
  }

  @ParameterizedTest
  @CsvSource({
    "region,                       3",
    "ip,                           2",
    "requestParameters.bucketName, 1",
  })
  void rare_values_are_those_that_a_count_by_hand_finds(String field, long atMost) {
    Rare rare =
        unusual.rare(new RareRequest(field, null, atMost, TimeRange.ALL, Narrowing.NONE, 1_000));

    List<String> expected =
        counts(records, of(field)).entrySet().stream()
            .filter(each -> each.getValue() <= atMost)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(rare.values())
        .extracting(SeenValue::value)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rare.values()).extracting(SeenValue::count).isSorted();
    assertThat(rare.events()).isEqualTo(RECORDS);
  }

  @Test
  void rare_pairs_are_those_that_a_count_by_hand_finds() {
    Rare rare = unusual.rare(RareRequest.of("user").by("region"));

    List<String> expected =
        counts(records, record -> of("user").apply(record) + " " + of("region").apply(record))
            .entrySet()
            .stream()
            .filter(each -> each.getValue() <= 3)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(rare.values().stream().map(value -> value.value() + " " + value.by()).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void what_a_caller_may_not_see_is_neither_new_nor_known() {
    UnusualValues nobody =
        new UnusualValues(index.service().seeing(new Access.Accounts(Set.of("999988887777"))));
    FirstSeen seen = nobody.firstSeen(FirstSeenRequest.of("ip", WINDOW));

    assertThat(seen.values()).isEmpty();
    assertThat(seen.window().events()).isZero();
    assertThat(seen.baseline().events()).isZero();
  }

  @Test
  void a_request_that_makes_no_sense_is_refused() {
    FirstSeenRequest sound = FirstSeenRequest.of("ip", WINDOW);
    assertThatThrownBy(() -> unusual.firstSeen(FirstSeenRequest.of("ip", TimeRange.ALL)))
        .hasMessageContaining("without a beginning");
    assertThatThrownBy(() -> unusual.firstSeen(sound.against("soon")))
        .hasMessage("baseline: \"soon\" is no time");
    assertThatThrownBy(() -> unusual.firstSeen(sound.against("2024-01-01")))
        .hasMessageContaining("not before the time it is compared with");
    assertThatThrownBy(() -> unusual.firstSeen(sound.by("ip"))).isInstanceOf(QueryException.class);
    assertThatThrownBy(() -> unusual.firstSeen(FirstSeenRequest.of("eventID", WINDOW)))
        .hasMessageContaining("are not counted");
  }

  @Test
  void more_values_than_can_be_compared_are_told_and_not_cut() {
    List<ObjectNode> many = new ArrayList<>();
    for (int n = 0; n < 101; n++) {
      StringBuilder names = new StringBuilder();
      for (int i = 0; i < 100; i++) {
        names.append(i == 0 ? "" : ",").append("'n").append(n * 100 + i).append('\'');
      }
      many.add(Records.record(n, "{'requestParameters':{'names':[" + names + "]}}"));
    }
    try (TestIndex large = TestIndex.of(many)) {
      SearchService service = large.service();
      SearchRequest all = SearchRequest.of("");
      CensusRequest names = CensusRequest.of("requestParameters.names");
      assertThatThrownBy(() -> service.census(all, names))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("over 10,000 different values");
      Census nearly =
          service.census(
              SearchRequest.of("")
                  .over(TimeRange.of(Records.record(1).path("eventTime").asText(), null)),
              names);
      assertThat(nearly.entries()).hasSize(10_000);
    }
  }

  @Test
  void counts_are_of_the_events_that_match_all() {
    List<Long> counts =
        index
            .service()
            .counts(
                SearchRequest.of("failed:true"),
                List.of(new Query.All(), Query.is("user", "user1"), Query.is("user", "nobody")));

    assertThat(counts)
        .containsExactly(
            records.stream().filter(record -> record.has("errorCode")).count(),
            (long) failedBy("user1", records).size(),
            0L);
  }

  @Test
  void a_census_of_flags_and_addresses_takes_the_values_that_it_gave() {
    for (String field : List.of("denied", "ip", "user")) {
      Census all = index.service().census(SearchRequest.of(""), CensusRequest.of(field));
      List<String> some = all.entries().stream().map(Census.Entry::value).limit(3).toList();
      Census again =
          index.service().census(SearchRequest.of(""), CensusRequest.of(field).among(some));

      assertThat(again.entries())
          .extracting(Census.Entry::value, Census.Entry::count)
          .containsExactlyInAnyOrderElementsOf(
              all.entries().stream()
                  .filter(entry -> some.contains(entry.value()))
                  .map(entry -> tuple(entry.value(), entry.count()))
                  .toList());
    }
  }

  private static List<ObjectNode> before() {
    return records.subList(0, RECORDS / 2);
  }

  private static List<ObjectNode> within() {
    return records.subList(RECORDS / 2, RECORDS);
  }

  private static List<ObjectNode> failedBy(String user, List<ObjectNode> among) {
    return among.stream()
        .filter(record -> record.has("errorCode") && of("user").apply(record).equals(user))
        .toList();
  }

  private static Function<ObjectNode, String> of(String field) {
    return switch (field) {
      case "region" -> record -> record.path("awsRegion").asText();
      case "ip" -> record -> record.path("sourceIPAddress").asText();
      case "action" -> record -> "s3:" + record.path("eventName").asText();
      case "user" -> record -> record.at("/userIdentity/userName").asText();
      default -> record -> record.at("/" + field.replace('.', '/')).asText();
    };
  }

  private static Set<String> values(List<ObjectNode> among, Function<ObjectNode, String> value) {
    return among.stream().map(value).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Long> counts(
      List<ObjectNode> among, Function<ObjectNode, String> value) {
    return among.stream().collect(Collectors.groupingBy(value, Collectors.counting()));
  }

  private static Instant time(ObjectNode record) {
    return Instant.parse(record.path("eventTime").asText());
  }

  private static Instant time(int n) {
    return time(Records.record(n));
  }
}
