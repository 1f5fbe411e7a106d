package dev.trailsearch.indexer.plan;

import static dev.trailsearch.indexer.Records.logFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.plan.LoadPlan.Portion;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {

  private static final String JULY = "111122223333_CloudTrail_eu-west-1_20230710T1235Z_x.json";
  private static final String AUGUST = "111122223333_CloudTrail_eu-west-1_20230801T1235Z_x.json";
  private static final String OTHER = "444455556666_CloudTrail_eu-west-1_20230710T1235Z_x.json";

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void start() {
    store = TestStore.empty();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void a_plan_tells_by_month_and_account_what_would_be_read_and_changes_nothing() throws Exception {
    write(JULY, 0, 10);
    long unnamed = write("2" + JULY, 10, 20);
    write(AUGUST, 20, 30);
    write(OTHER, 30, 40);
    long flat = write("flat.json", 40, 50);
    LoadPlan plan = plan(Selection.ALL, false);
    assertThat(plan.portions())
        .extracting(Portion::month, Portion::account, Portion::objects)
        .containsExactly(
            tuple("2023-07", "111122223333", 1L),
            tuple("2023-07", "444455556666", 1L),
            tuple("2023-08", "111122223333", 1L),
            tuple("unknown", "unknown", 2L));
    assertThat(plan.objects()).isEqualTo(5);
    assertThat(plan.portions().getLast().bytes()).isEqualTo(flat + unnamed);
    assertThat(plan.estimate().measured()).isFalse();
    assertThat(plan.estimate().events()).isBetween(5L, 50L);
    assertThat(plan.estimate().indexBytes()).isEqualTo(plan.estimate().events() * 933);
    assertThat(store.count()).isZero();
    assertThat(store.resume(folder).objects().loaded()).as("nothing was claimed").isEqualTo(5);
  }

  @Test
  void what_is_loaded_is_left_out_unless_it_is_to_be_read_again() throws Exception {
    write(JULY, 0, 10);
    store.resume(folder);
    write(AUGUST, 10, 20);
    LoadPlan plan = plan(Selection.ALL, false);
    assertThat(plan.portions()).extracting(Portion::month).containsExactly("2023-08");
    assertThat(plan.loaded()).isEqualTo(1);
    assertThat(plan(Selection.ALL, true).objects()).isEqualTo(2);
  }

  @Test
  void what_is_not_wanted_is_not_in_the_plan() throws Exception {
    write(JULY, 0, 10);
    write(AUGUST, 10, 20);
    Selection august =
        new Selection(Instant.parse("2023-08-01T00:00:00Z"), null, Set.of(), Set.of());
    assertThat(plan(august, false).portions())
        .extracting(Portion::month)
        .containsExactly("2023-08");
  }

  @Test
  void a_store_that_holds_enough_is_asked_instead_of_examples() throws Exception {
    write(JULY, 0, 10_000);
    store.resume(folder);
    write(AUGUST, 10_000, 15_000);
    LoadPlan plan = plan(Selection.ALL, false);
    assertThat(plan.estimate().measured()).isTrue();
    assertThat(plan.estimate().events()).isBetween(4_900L, 5_100L);
  }

  private LoadPlan plan(Selection selection, boolean again)
      throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    Patience patience = new Patience(Duration.ofSeconds(10));
    Workers workers = new Workers(store.engine(), Workers.DEFAULT_LEASE, clock, patience);
    Ledger ledger = new Ledger(store.engine(), workers, clock, patience);
    return new Planner(store.engine(), ledger, new Partitioning(Granularity.MONTHLY, clock))
        .plan(LocalFiles.of(List.of(folder)), selection, again);
  }

  @Test
  void a_plan_tells_whether_the_engine_has_room_for_the_partitions() throws Exception {
    write(JULY, 0, 10);
    write(AUGUST, 20, 30);
    write("flat.json", 40, 50);
    LoadPlan.Layout layout = plan(Selection.ALL, false).layout();
    assertThat(layout.partitions()).as("those that names tell").isEqualTo(2);
    assertThat(layout.shards()).isEqualTo(2);
    assertThat(layout.fits()).isTrue();
    shardsPerNode(layout.room().shards() + 1);
    try {
      assertThat(plan(Selection.ALL, false).layout().fits()).isFalse();
    } finally {
      shardsPerNode(null);
    }
    store.load(folder.resolve(JULY), folder.resolve(AUGUST));
    assertThat(plan(Selection.ALL, true).layout().partitions()).isOne();
  }

  private void shardsPerNode(@Nullable Integer most) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.putObject("persistent").put("cluster.max_shards_per_node", most);
    store.engine().request("PUT", "/_cluster/settings", settings);
  }

  private long write(String name, int from, int to) throws IOException {
    return Files.size(Files.writeString(folder.resolve(name), logFile(from, to)));
  }
}
