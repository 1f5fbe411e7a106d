package dev.trailsearch.dashboards.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.LoadedStore;
import dev.trailsearch.dashboards.Shipped;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.Reference;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped objects against the real engine with generated logs, and mistakes planted in them.
class DashboardsCheckTest {
  private static final Key OUTCOME = new Key("visualization", "trailsearch-overview-outcome");
  private static final Key EVENTS = new Key("search", "trailsearch-events");
  private static final Key PATTERN = new Key("index-pattern", "trailsearch-events");
  private static final Key DENIED = new Key("query", "trailsearch-access-denied");
  private static final Key OVERVIEW = new Key("dashboard", "trailsearch-overview");

  private static EngineClient engine;

  @BeforeAll
  static void load(@TempDir Path folder) throws Exception {
    engine = LoadedStore.in(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void everything_that_is_shipped_works_and_shows_something() {
    assertThat(new DashboardsCheck(engine).run(Shipped.files())).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            "a misspelt field",
            OUTCOME,
            text("visState", "trail.outcome", "trail.outcom"),
            "trail.outcom is in no mapping"),
        mistake(
            "a text that is counted",
            OUTCOME,
            text("visState", "trail.outcome", "trail.text"),
            "trail.text is counted"),
        mistake(
            "an id that is counted",
            OUTCOME,
            text("visState", "trail.outcome", "requestID"),
            "requestID is counted"),
        mistake(
            "a field that is no time",
            OUTCOME,
            text("visState", "trail.time", "trail.ip"),
            "trail.ip is taken for the time"),
        mistake("JSON that is cut off", OUTCOME, text("visState", "}]", ""), "visState is no JSON"),
        mistake(
            "a new aggregation",
            OUTCOME,
            text("visState", "\"terms\"", "\"magic\""),
            "aggregates by magic"),
        mistake(
            "a reference to nothing",
            OUTCOME,
            object ->
                with(
                    object,
                    object.attributes(),
                    List.of(
                        new Reference(
                            object.references().getFirst().name(), "index-pattern", "elsewhere")),
                    null),
            "refers to index-pattern elsewhere"),
        mistake(
            "a reference that is missing",
            EVENTS,
            object -> with(object, object.attributes(), List.of(), null),
            "which it does not have"),
        mistake(
            "a form that is too new",
            EVENTS,
            object -> with(object, object.attributes(), object.references(), "7.14.0"),
            "migrationVersion 7.14.0 is newer"),
        mistake(
            "a parameter without a mapping",
            DENIED,
            query("requestParameters.bucketName: logs"),
            "Ask trail.param: \"requestParameters.bucketName=VALUE\" instead."),
        mistake("a query that is no DQL", DENIED, query("trail.denied: (true"), "is no DQL"),
        mistake(
            "a query that the engine refuses",
            DENIED,
            query("trail.ip: \"many\""),
            "the engine refuses its query"),
        mistake(
            "a query that finds nothing",
            DENIED,
            query("trail.service: nonesuch"),
            "finds nothing"),
        mistake(
            "a column that is not there",
            EVENTS,
            object ->
                with(
                    object,
                    object.attributes().set("columns", object.attributes().arrayNode().add("who")),
                    object.references(),
                    null),
            "who is in no mapping"),
        mistake(
            "a pattern of no index",
            PATTERN,
            object ->
                with(
                    object,
                    object.attributes().put("title", "cloudtrial"),
                    object.references(),
                    null),
            "the engine does not have"),
        mistake(
            "an attribute that no server knows",
            EVENTS,
            object ->
                with(object, object.attributes().put("colour", "red"), object.references(), null),
            "does not know the attribute colour"),
        mistake(
            "a panel beside the grid",
            OVERVIEW,
            text("panelsJSON", "\"w\":48", "\"w\":49"),
            "does not stand within 48 columns"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void a_mistake_is_found_at_its_object(
      String name, Key at, UnaryOperator<SavedObject> mistake, String words) {
    List<Finding> findings =
        new DashboardsCheck(engine)
            .run(changed(object -> object.key().equals(at) ? mistake.apply(object) : object));

    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(finding -> {
          assertThat(new Key(finding.type(), finding.id())).isEqualTo(at);
          assertThat(finding.file()).endsWith(".ndjson");
          assertThat(finding.line()).isPositive();
        })
        .anySatisfy(
            finding -> assertThat(finding.problem() + " " + finding.remedy()).contains(words));
  }

  @Test
  void an_id_that_stands_twice_is_found_where_it_stands_again() {
    List<SavedFile> files = new ArrayList<>(changed(UnaryOperator.identity()));
    SavedFile first = files.getFirst();
    files.add(new SavedFile("again.ndjson", first.entries().subList(0, 1), List.of()));

    assertThat(new DashboardsCheck(engine).run(files))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.file()).isEqualTo("again.ndjson");
          assertThat(finding.problem()).contains("index-pattern.ndjson, line 1");
        });
  }

  @Test
  void a_line_that_is_no_object_is_found_by_its_number() {
    SavedFile file = SavedFile.read("mine.ndjson", "\n{\"type\":\"search\"}\n{\"type\":\n");

    assertThat(new DashboardsCheck(engine).run(List.of(file)))
        .extracting(Finding::line, Finding::problem)
        .satisfiesExactly(
            first -> assertThat(first.toList()).containsExactly(2, "the line has no id"),
            second -> assertThat(second.toList().getLast().toString()).contains("is no JSON"));
  }

  private static Arguments mistake(
      String name, Key at, UnaryOperator<SavedObject> mistake, String words) {
    return Arguments.of(name, at, mistake, words);
  }

  private static UnaryOperator<SavedObject> text(String attribute, String from, String to) {
    return object -> {
      String before = object.attributes().path(attribute).asText();
      assertThat(before).contains(from);
      return with(
          object,
          object.attributes().put(attribute, before.replace(from, to)),
          object.references(),
          null);
    };
  }

  private static UnaryOperator<SavedObject> query(String text) {
    return object -> {
      ObjectNode attributes = object.attributes().deepCopy();
      ((ObjectNode) attributes.path("query")).put("query", text);
      return with(object, attributes, object.references(), null);
    };
  }

  private static SavedObject with(
      SavedObject object,
      com.fasterxml.jackson.databind.JsonNode attributes,
      List<Reference> references,
      @org.jspecify.annotations.Nullable String version) {
    return new SavedObject(object.key(), (ObjectNode) attributes, references, version);
  }

  /// One dashboard and what it needs, with a change.
  private static List<SavedFile> changed(Function<SavedObject, SavedObject> change) {
    return Shipped.files().stream()
        .map(file ->
            new SavedFile(
                file.name(),
                file.entries().stream()
                    .filter(entry -> needed(entry.object().key()))
                    .map(entry -> new SavedFile.Entry(change.apply(entry.object()), entry.line()))
                    .toList(),
                List.of()))
        .toList();
  }

  private static boolean needed(Key key) {
    return Set.of(PATTERN, EVENTS, DENIED).contains(key) || key.id().startsWith(OVERVIEW.id());
  }
}
