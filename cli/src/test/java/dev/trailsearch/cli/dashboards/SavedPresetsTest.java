package dev.trailsearch.cli.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.dashboards.Shipped;
import dev.trailsearch.dashboards.dql.Dql;
import dev.trailsearch.dashboards.saved.Embedded;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.SearchSettings;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.investigate.preset.Preset;
import dev.trailsearch.search.investigate.preset.Presets;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A saved query and a saved search for each preset, in DQL, against the preset itself over
/// generated logs.
@ExtendWith(LoadedEngine.class)
class SavedPresetsTest {
  private static final int AT_ONCE = 500;

  private static EngineClient engine;
  private static SearchService service;

  @BeforeAll
  static void open() {
    engine = new EngineClient(ConnectionSettings.of(URI.create(LoadedEngine.url())));
    service =
        new SearchService(
            engine, FieldCatalogue.load(), InstantSource.system(), SearchSettings.defaults());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static Stream<Preset> presets() {
    return Presets.withQuery().stream();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void a_saved_query_finds_just_what_its_preset_finds(Preset preset) {
    String dql = saved("query", preset).attributes().at("/query/query").asText();

    assertThat(found(dql)).containsExactlyInAnyOrderElementsOf(found(preset));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void query_and_search_have_the_same_words_and_ask_the_same(Preset preset) {
    SavedObject query = saved("query", preset);
    SavedObject search = saved("search", preset);

    assertThat(List.of(query.title(), search.title())).containsOnly(preset.title());
    assertThat(query.attributes().path("description").asText())
        .isEqualTo(preset.question() + " " + preset.meaning());
    assertThat(Embedded.SEARCH_SOURCE.of(search).path("query"))
        .isEqualTo(query.attributes().path("query"));
  }

  @Test
  void the_attack_is_found_by_several() {
    assertThat(
            List.of("logging-off", "new-credentials", "public-exposure", "secrets-read", "sharing"))
        .allSatisfy(name -> assertThat(found(Presets.named(name))).isNotEmpty());
  }

  private static SavedObject saved(String type, Preset preset) {
    Key key = new Key(type, "trailsearch-" + preset.name());
    return Shipped.files().stream()
        .flatMap(file -> file.objects().stream())
        .filter(object -> object.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + key));
  }

  /// Sent to the engine as OpenSearch Dashboards would.
  private static List<String> found(String dql) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 10_000);
    body.set("query", Dql.parse(dql).toEngine());
    body.putArray("_source").add("eventID");
    JsonNode hits =
        engine.request("POST", "/" + Schema.READ_ALIAS + "/_search", body).at("/hits/hits");
    List<String> ids = new ArrayList<>();
    hits.forEach(hit -> ids.add(hit.at("/_source/eventID").asText(hit.path("_id").asText())));
    return ids;
  }

  private static List<String> found(Preset preset) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page =
          service.search(
              SearchRequest.of("")
                  .within(preset.asQuery())
                  .at(new PageRequest(AT_ONCE, Sort.NEWEST, cursor)));
      page.events().stream().map(FoundEvent::id).forEach(ids::add);
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }
}
