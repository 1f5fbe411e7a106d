package dev.trailsearch.dashboards.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.dashboards.Shipped;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.NormalForm;
import dev.trailsearch.dashboards.saved.Reference;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.dashboards.server.Change.Kind;
import dev.trailsearch.indexer.tls.Tls;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
  private static final List<SavedObject> SHIPPED =
      Shipped.files().stream().flatMap(file -> file.objects().stream()).toList();
  private static final Key OVERVIEW = new Key("dashboard", "trailsearch-overview");

  private FakeServer fake;
  private DashboardsServer server;

  @BeforeEach
  void start() throws IOException {
    fake = new FakeServer();
    server = new DashboardsServer(ServerSettings.of(fake.address()));
  }

  @AfterEach
  void stop() {
    server.close();
    fake.close();
  }

  @Test
  void all_is_brought_and_a_second_time_nothing_is_left_to_do() throws InterruptedException {
    Import first = new Import(server, SHIPPED, null);

    assertThat(first.run(first.plan(), false)).isEqualTo(SHIPPED.size());
    assertThat(fake.objects).hasSize(SHIPPED.size());
    assertThat(first.plan()).extracting(Change::kind).containsOnly(Kind.SAME);
    assertThat(first.run(first.plan(), true)).isZero();
  }

  @Test
  void what_somebody_changed_is_left_until_it_is_to_be_replaced() throws InterruptedException {
    Import again = new Import(server, SHIPPED, null);
    again.run(again.plan(), false);
    fake.object(OVERVIEW).withObject("/attributes").put("title", "Ours");

    assertThat(again.plan())
        .filteredOn(change -> change.kind() != Kind.SAME)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.object().key()).isEqualTo(OVERVIEW);
          assertThat(change.differing()).containsExactly("title");
        });
    assertThat(again.run(again.plan(), false)).isZero();
    assertThat(fake.object(OVERVIEW).at("/attributes/title").asText()).isEqualTo("Ours");
    assertThat(again.run(again.plan(), true)).isEqualTo(1);
    assertThat(again.plan()).extracting(Change::kind).containsOnly(Kind.SAME);
  }

  @Test
  void a_plan_changes_nothing() throws InterruptedException {
    assertThat(new Import(server, SHIPPED, null).plan())
        .extracting(Change::kind)
        .containsOnly(Kind.NEW);
    assertThat(fake.objects).isEmpty();
  }

  @Test
  void a_success_without_objects_is_an_error() throws InterruptedException {
    fake.forgetful = true;
    Import run = new Import(server, SHIPPED, null);
    List<Change> plan = run.plan();

    assertThatThrownBy(() -> run.run(plan, false))
        .isInstanceOf(ServerException.Refused.class)
        .hasMessageContaining("the server told of a success")
        .hasMessageContaining(OVERVIEW + " is not there");
  }

  @Test
  void an_object_that_is_refused_is_named_with_the_servers_reason() throws InterruptedException {
    fake.refused = Optional.of(OVERVIEW);
    Import run = new Import(server, SHIPPED, null);
    List<Change> plan = run.plan();

    assertThatThrownBy(() -> run.run(plan, false))
        .hasMessage("the server did not take dashboard trailsearch-overview (missing_references)");
  }

  @Test
  void index_patterns_name_the_data_source_that_was_given() throws InterruptedException {
    Import run = new Import(server, SHIPPED, "elsewhere");
    run.run(run.plan(), false);

    assertThat(server.get(List.of(new Key("index-pattern", "trailsearch-events"))).values())
        .singleElement()
        .satisfies(pattern ->
            assertThat(pattern.references())
                .containsExactly(new Reference("dataSource", "data-source", "elsewhere")));
    assertThat(run.plan()).extracting(Change::kind).containsOnly(Kind.SAME);
  }

  @Test
  void who_one_is_and_which_tenant_and_workspace_are_told_to_the_server()
      throws InterruptedException {
    ServerSettings settings =
        new ServerSettings(
            fake.address().resolve("/"),
            new ServerSettings.Credentials("alice", "secret"),
            Tls.PLATFORM,
            "global",
            "w1",
            Duration.ofSeconds(10));
    try (DashboardsServer other = new DashboardsServer(settings)) {
      assertThat(other.version()).isEqualTo("2.19.4");
    }
    assertThat(settings.toString()).doesNotContain("secret");
    assertThat(fake.requests)
        .containsExactly(
            "GET /w/w1/api/status Authorization=Basic YWxpY2U6c2VjcmV0 Osd-xsrf=true"
                + " Securitytenant=global");
  }

  @Test
  void the_default_index_pattern_is_chosen() throws InterruptedException {
    assertThat(server.defaultPattern()).isEmpty();
    server.chooseDefaultPattern("trailsearch-events");
    assertThat(server.defaultPattern()).contains("trailsearch-events");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500})
  void an_error_keeps_the_servers_words(int status) {
    fake.status = status;

    assertThatThrownBy(server::version)
        .isInstanceOfSatisfying(
            ServerException.Refused.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContaining("answered %d to GET /api/status: told so".formatted(status));
  }

  @Test
  void an_address_without_a_host_is_refused() {
    assertThatThrownBy(() -> ServerSettings.of(URI.create("localhost:5601")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an address of OpenSearch Dashboards");
  }

  @Test
  void an_export_brings_back_the_files_as_they_were() throws InterruptedException {
    Import run = new Import(server, SHIPPED, null);
    run.run(run.plan(), false);

    Export export = Export.of(server, Shipped.files());

    assertThat(export.gone()).isEmpty();
    for (SavedFile file : Shipped.files()) {
      assertThat(NormalForm.text(export.files().getOrDefault(file.name(), List.of())))
          .isEqualTo(NormalForm.text(file.objects()));
    }
  }

  @Test
  void what_was_added_to_a_dashboard_goes_to_its_file_and_what_was_removed_is_told()
      throws InterruptedException {
    Import run = new Import(server, SHIPPED, null);
    run.run(run.plan(), false);
    Key gone = new Key("query", "trailsearch-failed");
    fake.objects.remove(gone);
    SavedObject added =
        SavedFile.read(
                "test",
                "{\"type\":\"visualization\",\"id\":\"new\",\"attributes\":{\"title\":\"New\"}}")
            .objects()
            .getFirst();
    server.put(List.of(added));
    fake.object(OVERVIEW)
        .withArray("/references")
        .addObject()
        .put("name", "panel_new")
        .put("type", "visualization")
        .put("id", "new");

    Export export = Export.of(server, Shipped.files());

    assertThat(export.gone()).containsExactly(gone);
    assertThat(export.files().get("overview.ndjson"))
        .last()
        .satisfies(object -> assertThat(object.key()).isEqualTo(added.key()));
  }
}
