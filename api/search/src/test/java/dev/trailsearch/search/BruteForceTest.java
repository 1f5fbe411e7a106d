package dev.trailsearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.facet.Histogram;
import dev.trailsearch.search.field.FieldInfo;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every answer against one that was made by looking at each record. {@code
 * -Dtrailsearch.fuzz.seed=N} asks the same questions again.
 */
class BruteForceTest {

  private static final int QUERIES = 60;
  private static final int PAGE = 200;
  private static final int PARAMETERS = 50;

  /** Of what is longer, only the beginning is indexed, and the event says so. */
  private static final int LONGEST = 200;

  private final long seed = Long.getLong("trailsearch.fuzz.seed", System.nanoTime());
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

  @Test
  void generated_events_are_found_and_counted_as_by_hand(@TempDir Path folder) throws Exception {
    GeneratorSettings settings = GeneratorSettings.defaults().withEvents(4_000).withDays(3);
    Generator.writeTo(folder, settings, (records, files) -> {});
    InstantSource clock = () -> settings.until().plusSeconds(3_600);
    try (LoadedEvents loaded = LoadedEvents.of(List.of(folder), Granularity.DAILY, clock)) {
      ask(loaded);
    }
  }

  @Tag("data")
  @Test
  void real_events_are_found_and_counted_as_by_hand() throws Exception {
    Path data = Path.of(System.getProperty("trailsearch.test.data", "none"));
    Assumptions.assumeTrue(Files.isDirectory(data), "there are no real logs at " + data);
    try (LoadedEvents loaded =
        LoadedEvents.of(
            List.of(data.resolve("invictus-aws"), data.resolve("stratus-red-team")),
            Granularity.YEARLY,
            InstantSource.system())) {
      assertThat(loaded.all()).hasSizeGreaterThan(3_000);
      ask(loaded);
    }
  }

  private void ask(LoadedEvents loaded) {
    for (int i = 0; i < QUERIES; i++) {
      assertFound(loaded, RandomQuery.of(random, loaded.all(), 3));
    }
    for (FieldInfo field : loaded.service().fields()) {
      if (field.facetable()) {
        assertCounted(loaded, field.name());
      }
    }
    Set<String> paths = new TreeSet<>();
    while (paths.size() < PARAMETERS) {
      FoundEvent event = loaded.all().get(random.nextInt(loaded.all().size()));
      List<String> some = RandomQuery.parameters(event);
      paths.add(some.get(random.nextInt(some.size())));
    }
    paths.forEach(path -> assertCounted(loaded, path));
  }

  private void assertFound(LoadedEvents loaded, RandomQuery query) {
    List<FoundEvent> expected = loaded.all().stream().filter(query.meaning()).toList();
    SearchResult result =
        loaded
            .service()
            .search(
                SearchRequest.of(query.text())
                    .withHistogram()
                    .countedBy(List.of(new FacetRequest("eventName", 1_000, FacetOrder.COUNT)))
                    .at(new PageRequest(PAGE, Sort.NEWEST, null)));
    String question = "seed %d: %s".formatted(seed, query.text());
    List<String> ids = expected.stream().map(FoundEvent::id).toList();
    assertThat(result.events())
        .as(question)
        .extracting(FoundEvent::id)
        .isSubsetOf(ids)
        .hasSize(Math.min(ids.size(), PAGE));
    assertThat(result.total().value()).as(question).isEqualTo(expected.size());
    assertThat(counts(Objects.requireNonNull(result.facets().get("eventName"))))
        .as(question)
        .isEqualTo(LoadedEvents.countByHand(expected, "eventName"));
    long timed = expected.stream().filter(event -> event.timestamp() != null).count();
    assertThat(
            Objects.requireNonNull(result.histogram()).buckets().stream()
                .mapToLong(Histogram.Bucket::count)
                .sum())
        .as(question)
        .isEqualTo(timed);
  }

  private void assertCounted(LoadedEvents loaded, String field) {
    Map<String, Long> expected = new HashMap<>(LoadedEvents.countByHand(loaded.all(), field));
    expected.keySet().removeIf(value -> value.length() > LONGEST);
    SearchRequest request =
        SearchRequest.of("").countedBy(List.of(new FacetRequest(field, 1_000, FacetOrder.COUNT)));
    Facet facet = loaded.service().search(request).facets().values().iterator().next();
    Map<String, Long> counts = counts(facet);
    counts.keySet().removeIf(value -> value.length() > LONGEST);
    String question = "seed %d: facet %s".formatted(seed, field);
    if (facet.other() == 0) {
      assertThat(counts).as(question).isEqualTo(expected);
    } else {
      long bound = Objects.requireNonNull(facet.errorBound());
      counts.forEach((value, count) ->
          assertThat(count)
              .as(question + " " + value)
              .isBetween(expected.getOrDefault(value, 0L) - bound, expected.get(value)));
    }
  }

  private static Map<String, Long> counts(Facet facet) {
    return facet.values().stream()
        .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
  }
}
