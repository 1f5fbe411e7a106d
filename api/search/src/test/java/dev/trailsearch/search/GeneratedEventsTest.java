package dev.trailsearch.search;

import static dev.trailsearch.search.LoadedEvents.countByHand;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.facet.FacetValuesRequest;
import dev.trailsearch.search.facet.Histogram;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counts of the engine against counts made here, one by one, over generated events that lie in
 * daily partitions.
 */
class GeneratedEventsTest {

  private static final GeneratorSettings SETTINGS =
      GeneratorSettings.defaults().withEvents(6_000).withDays(4);
  private static final InstantSource CLOCK = () -> SETTINGS.until().plusSeconds(3_600);

  private static LoadedEvents loaded;
  private static SearchService service;
  private static List<FoundEvent> all;

  @BeforeAll
  static void load(@TempDir Path folder) throws Exception {
    Generator.writeTo(folder, SETTINGS, (records, files) -> {});
    loaded = LoadedEvents.of(List.of(folder), Granularity.DAILY, CLOCK);
    service = loaded.service();
    all = loaded.all();
    assertThat(loaded.summary().complete()).isTrue();
    assertThat(all).hasSize((int) loaded.summary().records().indexed());
  }

  @AfterAll
  static void close() {
    loaded.close();
  }

  @Test
  void paging_gives_every_event_once() {
    assertThat(all).extracting(FoundEvent::id).doesNotHaveDuplicates();
    assertThat(service.search(SearchRequest.of("")).total().value()).isEqualTo(all.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service",
        "action",
        "user",
        "actor",
        "region",
        "error",
        "kind",
        "outcome",
        "denied",
        "account",
        "event.action",
        "requestParameters.bucketName",
        "requestParameters.roleArn",
        "readOnly"
      })
  void every_order_of_a_facet_agrees_with_a_count_by_hand(String field) {
    Map<String, Long> counts = countByHand(all, field);
    for (FacetOrder order : FacetOrder.values()) {
      Facet facet = facet(SearchRequest.of(""), new FacetRequest(field, 8, order));
      List<Facet.Value> expected = ordered(counts, order);
      List<Facet.Value> first = expected.subList(0, Math.min(8, expected.size()));
      assertThat(facet.values()).as(field + " " + order).isEqualTo(first);
      assertThat(facet.other()).isEqualTo(total(expected) - total(first));
      assertThat(facet.errorBound()).isZero();
      assertCardinality(facet, expected.size(), field, order);
    }
  }

  private static void assertCardinality(Facet facet, int real, String field, FacetOrder order) {
    if (real <= 8 || order == FacetOrder.RARE) {
      assertThat(facet.cardinality()).isEqualTo(real);
    } else if (field.startsWith("requestParameters.")) {
      assertThat(facet.cardinality()).isNull();
    } else {
      assertThat(facet.cardinality()).isBetween(real * 9L / 10, real * 11L / 10);
    }
  }

  @Test
  void a_count_is_too_low_by_no_more_than_the_error_bound_says() {
    Map<String, Long> counts = countByHand(all, "resource");
    Facet facet = facet(SearchRequest.of(""), new FacetRequest("resource", 8, FacetOrder.COUNT));
    long bound = Objects.requireNonNull(facet.errorBound());
    for (Facet.Value value : facet.values()) {
      long real = Objects.requireNonNull(counts.get(value.value()));
      assertThat(value.count()).isBetween(real - bound, real);
    }
    Facet rarest = facet(SearchRequest.of(""), new FacetRequest("resource", 8, FacetOrder.RARE));
    assertThat(rarest.values()).isEqualTo(ordered(counts, FacetOrder.RARE).subList(0, 8));
    assertThat(rarest.errorBound()).isZero();
  }

  @Test
  void addresses_by_name_are_in_the_order_of_addresses() {
    Facet facet = facet(SearchRequest.of(""), new FacetRequest("ip", 1_000, FacetOrder.NAME));
    Map<String, Long> found =
        facet.values().stream().collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    assertThat(found).isEqualTo(countByHand(all, "ip"));
    assertThat(facet.values())
        .extracting(Facet.Value::value)
        .filteredOn(value -> value.indexOf(':') < 0)
        .hasSizeGreaterThan(10)
        .isSortedAccordingTo(Comparator.comparing(GeneratedEventsTest::paddedAddress));
  }

  @Test
  void a_facets_own_filter_does_not_narrow_it_and_all_others_do() {
    Filter s3 = new Filter("service", "s3");
    Filter ec2 = new Filter("service", "ec2");
    Filter failed = new Filter("outcome", "failure");
    SearchResult result =
        service.search(
            SearchRequest.of("-kind:insight")
                .filteredBy(List.of(s3, ec2, failed))
                .countedBy(List.of(facetOf("service"), facetOf("outcome"), facetOf("region")))
                .withHistogram());
    Predicate<FoundEvent> query = event -> !has(event, "kind", "insight");
    Predicate<FoundEvent> services =
        event -> has(event, "service", "s3") || has(event, "service", "ec2");
    Predicate<FoundEvent> failures = event -> has(event, "outcome", "failure");
    List<FoundEvent> found = where(query.and(services).and(failures));
    assertThat(result.total().value()).isEqualTo(found.size()).isPositive();
    assertThat(counts(result, "service"))
        .isEqualTo(countByHand(where(query.and(failures)), "service"));
    assertThat(counts(result, "outcome"))
        .isEqualTo(countByHand(where(query.and(services)), "outcome"));
    assertThat(counts(result, "region")).isEqualTo(countByHand(found, "region"));
    assertThat(selected(result, "service")).containsExactlyInAnyOrder("s3", "ec2");
    assertThat(selected(result, "outcome")).containsExactly("failure");
    assertThat(selected(result, "region")).isEmpty();
    Histogram histogram = result.histogram();
    assertThat(histogram).isNotNull();
    assertThat(
            Objects.requireNonNull(histogram).buckets().stream()
                .mapToLong(Histogram.Bucket::count)
                .sum())
        .isEqualTo(found.size());
    assertThat(histogram.buckets()).allMatch(bucket -> bucket.count() == bucket.failed());
  }

  @Test
  void a_selected_value_is_returned_also_where_it_is_not_among_the_first_or_not_found() {
    Facet.Value rarest = ordered(countByHand(all, "user"), FacetOrder.RARE).getFirst();
    SearchRequest request =
        SearchRequest.of("")
            .filteredBy(List.of(new Filter("user", rarest.value()), new Filter("user", "nobody")));
    Facet facet = facet(request, new FacetRequest("user", 1, FacetOrder.COUNT));
    assertThat(facet.values()).hasSize(3);
    assertThat(facet.values().getFirst().selected()).isFalse();
    assertThat(facet.values().subList(1, 3))
        .containsExactly(
            new Facet.Value(rarest.value(), rarest.count(), true),
            new Facet.Value("nobody", 0, true));
  }

  @Test
  void a_parameters_facet_is_filtered_and_selected_like_any_other() {
    String field = "requestParameters.bucketName";
    Map<String, Long> counts = countByHand(all, field);
    String bucket = ordered(counts, FacetOrder.COUNT).getFirst().value();
    SearchRequest request = SearchRequest.of("").filteredBy(List.of(new Filter(field, bucket)));
    SearchResult result =
        service.search(request.countedBy(List.of(new FacetRequest(field, 500, FacetOrder.COUNT))));
    assertThat(result.total().value()).isEqualTo(counts.get(bucket));
    assertThat(counts(result, field)).isEqualTo(counts);
    assertThat(selected(result, field)).containsExactly(bucket);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "Bucket", "zzz", "", "s3:"})
  void the_values_of_a_facet_are_found_by_a_text_in_them(String text) {
    FacetRequest request = new FacetRequest("action", 500, FacetOrder.NAME);
    Facet facet = service.facetValues(FacetValuesRequest.of(request, text));
    Map<String, Long> expected = new TreeMap<>(countByHand(all, "action"));
    expected.keySet().removeIf(value -> !lower(value).contains(lower(text)));
    assertThat(facet.values())
        .extracting(Facet.Value::value)
        .containsExactlyElementsOf(expected.keySet());
    assertThat(facet.values())
        .extracting(Facet.Value::count)
        .containsExactlyElementsOf(expected.values());
  }

  @Test
  void addresses_and_parameters_are_found_by_a_text_in_them_too() {
    for (String field : List.of("ip", "requestParameters.bucketName")) {
      Map<String, Long> counts = countByHand(all, field);
      String text = counts.keySet().iterator().next().substring(1, 5);
      Facet facet =
          service.facetValues(
              FacetValuesRequest.of(new FacetRequest(field, 1_000, FacetOrder.COUNT), text));
      Map<String, Long> found = new TreeMap<>();
      facet.values().forEach(value -> found.put(value.value(), value.count()));
      Map<String, Long> expected = new TreeMap<>(counts);
      expected.keySet().removeIf(value -> !value.contains(text));
      assertThat(found).as(field).isEqualTo(expected).isNotEmpty();
    }
  }

  @Test
  void a_histogram_of_a_bounded_search_covers_all_of_it() {
    Instant from = SETTINGS.from().minusSeconds(7_200);
    Instant to = SETTINGS.until();
    Histogram histogram = histogram(TimeRange.of(from.toString(), to.toString()));
    assertThat(histogram.interval()).isEqualTo("1h");
    assertThat(histogram.buckets()).hasSize(4 * 24 + 2);
    assertThat(histogram.buckets().getFirst()).isEqualTo(new Histogram.Bucket(from, 0, 0));
    for (Histogram.Bucket bucket : histogram.buckets()) {
      Instant end = bucket.from().plusSeconds(3_600);
      List<FoundEvent> in = where(event -> within(event, bucket.from(), end));
      assertThat(bucket.count()).isEqualTo(in.size());
      assertThat(bucket.failed())
          .isEqualTo(in.stream().filter(event -> has(event, "outcome", "failure")).count());
    }
  }

  @Test
  void a_histogram_without_bounds_fits_the_events() {
    Histogram histogram = histogram(TimeRange.ALL);
    assertThat(histogram.buckets()).hasSizeBetween(10, 100);
    assertThat(histogram.interval()).matches("\\d+[smhdMy]");
    assertThat(histogram.buckets().stream().mapToLong(Histogram.Bucket::count).sum())
        .isEqualTo(all.size());
  }

  @Test
  void days_of_a_histogram_begin_at_midnight_of_the_zone() {
    TimeRange range = new TimeRange("2025-12-15", "2026-03-31", ZoneId.of("America/New_York"));
    Histogram histogram = histogram(range);
    assertThat(histogram.interval()).isEqualTo("1w");
    assertThat(histogram.buckets().getFirst().from())
        .isEqualTo(Instant.parse("2025-12-15T05:00:00Z"));
    assertThat(histogram.buckets().getLast().from())
        .isEqualTo(Instant.parse("2026-03-30T04:00:00Z"));
  }

  private static Histogram histogram(TimeRange range) {
    Histogram histogram =
        service.search(SearchRequest.of("").over(range).withHistogram()).histogram();
    return Objects.requireNonNull(histogram);
  }

  private static Facet facet(SearchRequest request, FacetRequest facet) {
    return service.search(request.countedBy(List.of(facet))).facets().values().iterator().next();
  }

  private static FacetRequest facetOf(String field) {
    return new FacetRequest(field, 500, FacetOrder.COUNT);
  }

  private static Map<String, Long> counts(SearchResult result, String field) {
    return Objects.requireNonNull(result.facets().get(field)).values().stream()
        .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
  }

  private static List<String> selected(SearchResult result, String field) {
    return Objects.requireNonNull(result.facets().get(field)).values().stream()
        .filter(Facet.Value::selected)
        .map(Facet.Value::value)
        .toList();
  }

  /** {@code 10.2.0.4} as {@code 010002000004}. */
  private static String paddedAddress(String v4) {
    return Arrays.stream(v4.split("\\.", -1))
        .map(octet -> "0".repeat(3 - octet.length()) + octet)
        .collect(Collectors.joining());
  }

  private static List<Facet.Value> ordered(Map<String, Long> counts, FacetOrder order) {
    Comparator<Facet.Value> byCount = Comparator.comparingLong(Facet.Value::count);
    Comparator<Facet.Value> byName = Comparator.comparing(Facet.Value::value);
    return counts.entrySet().stream()
        .map(entry -> new Facet.Value(entry.getKey(), entry.getValue(), false))
        .sorted(
            switch (order) {
              case COUNT -> byCount.reversed().thenComparing(byName);
              case RARE -> byCount.thenComparing(byName);
              case NAME -> byName;
            })
        .toList();
  }

  private static long total(List<Facet.Value> values) {
    return values.stream().mapToLong(Facet.Value::count).sum();
  }

  private static List<FoundEvent> where(Predicate<FoundEvent> predicate) {
    return all.stream().filter(predicate).toList();
  }

  private static boolean within(FoundEvent event, Instant from, Instant to) {
    Instant time = event.timestamp();
    return time != null && !time.isBefore(from) && time.isBefore(to);
  }

  private static boolean has(FoundEvent event, String field, String value) {
    return LoadedEvents.values(event, field).contains(value);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
