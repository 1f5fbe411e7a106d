package dev.trailsearch.indexer.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.hold.Mark;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.lifecycle.inventory.Content;
import dev.trailsearch.indexer.lifecycle.inventory.Inventory;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.policy.PolicyFile;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionEntry.Version;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.ShardRoom;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

  /** July 2023 ended 100 days before. */
  private static final Instant NOW = Instant.parse("2023-11-09T00:00:00Z");

  private static final ShardRoom ONE_NODE = new ShardRoom(1, 20, 1_000, 1);
  private static final ShardRoom THREE_NODES = new ShardRoom(3, 20, 1_000, 1);
  private static final Mark ADA = new Mark("ada", "subpoena", NOW);

  /** One row of the table: a partition, by what makes a difference. */
  record Given(
      PartitionState state,
      @Nullable Long sealed,
      long events,
      String snapshot,
      int replicas,
      String held) {}

  static Stream<Arguments> table() {
    return Stream.of(
        row("too young", open(10), "seal: {after: 101d}", ""),
        row("old enough", open(10), "seal: {after: 100d}", "seal"),
        row("sealed", sealed(10, 10), "seal: {after: 1d}", ""),
        row("not sealed to the end", sealed(null, 10), "seal: {after: 1d}", "seal"),
        row("a little late", reopened(100, 101), "seal: {after: 1d, late: 1%}", "; stays open"),
        row("very late", reopened(100, 102), "seal: {after: 1d, late: 1%}", "seal"),
        row("late, any share", reopened(100, 101), "seal: {after: 1d}", "seal"),
        row("no snapshot", open(10), "snapshot: {repository: r, after: 1d}", "snapshot"),
        row("too young for one", open(10), "snapshot: {repository: r, after: 101d}", ""),
        row("a current one", backed("f"), "snapshot: {repository: r, after: 1d}", ""),
        row("an older one", backed("e"), "snapshot: {repository: r, after: 1d}", "snapshot"),
        row("due to go", open(10), "delete: {after: 100d}", "delete"),
        row("not yet due to go", open(10), "delete: {after: 101d}", ""),
        row(
            "all at once",
            open(10),
            "seal: {after: 1d}\nsnapshot: {repository: r, after: 2d}\ndelete: {after: 3d, requires: snapshot}",
            "seal snapshot delete"),
        row(
            "open, due to go, with few late events",
            reopened(100, 101),
            "seal: {after: 1d, late: 5%}\nsnapshot: {repository: r, after: 2d}\ndelete: {after: 3d, requires: snapshot}",
            "snapshot seal delete; stays open"),
        row(
            "held and protected",
            held(),
            "seal: {after: 1d}\ndelete: {after: 2d}",
            "; is not deleted: held for acme"),
        row(
            "held, not yet protected",
            unprotected(),
            "delete: {after: 1d}",
            "protect; is not deleted"),
        row(
            "deleted",
            new Given(PartitionState.DELETED, null, -1, "", 0, ""),
            "delete: {after: 1d}",
            ""),
        row(
            "deletion broken off",
            new Given(PartitionState.DELETED, null, 10, "", 0, ""),
            "seal: {after: 1d}",
            "delete"),
        row("replicas, one node", open(10), "replicas: [{after: 0d, count: 2}]", ""),
        row("replicas too many", replicas(2), "replicas: [{after: 90d, count: 0}]", "replicas"),
        row(
            "held keeps its replicas",
            heldReplicas(),
            "replicas: [{after: 0d, count: 0}]",
            "; keeps its replicas"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void a_partition_gets_what_its_age_and_state_ask_for(
      String name, Given given, String policy, String expected) {
    Plan plan = plan(policy, ONE_NODE, partition(given));
    String steps = String.join(" ", plan.steps().stream().map(Step::action).toList());
    String[] parts = expected.split("; ", 2);
    assertThat(steps).isEqualTo(parts[0]);
    assertThat(plan.steps()).allSatisfy(step -> assertThat(step.why()).isNotBlank());
    if (parts.length > 1) {
      assertThat(plan.remarks()).hasSize(1);
      assertThat(plan.remarks().getFirst().words()).startsWith(parts[1]);
    } else {
      assertThat(plan.remarks()).isEmpty();
    }
  }

  @Test
  void undated_is_backed_up_and_never_sealed_or_deleted_by_age() {
    PartitionInfo undated = info(Partition.UNDATED, open(10));
    assertThat(
            plan(
                    "seal: {after: 1d}\nsnapshot: {repository: r, after: 2d}\ndelete: {after: 3d}",
                    ONE_NODE,
                    undated)
                .steps())
        .extracting(Step::action)
        .containsExactly("snapshot");
  }

  @Test
  void what_a_remap_takes_up_is_remarked_on() {
    PartitionInfo before = partition(open(10));
    PartitionEntry copying = before.entry().remapped("worker");
    assertThat(plan("seal: {after: 900d}", ONE_NODE, with(before, copying)).remarks())
        .extracting(Plan.Remark::words)
        .containsExactly(
            "is being remapped to cloudtrail-v1-2023.07-r1; \"index remap\" goes on with it");
    assertThat(
            plan("seal: {after: 900d}", ONE_NODE, with(before, copying.switched(Map.of())))
                .remarks())
        .extracting(Plan.Remark::words)
        .containsExactly(
            "keeps cloudtrail-v1-2023.07 as it was before a remap, until \"index remap"
                + " --release\"");
  }

  private static PartitionInfo with(PartitionInfo before, PartitionEntry entry) {
    return new PartitionInfo(entry, before.indices(), before.content(), before.holds());
  }

  @Test
  void replicas_need_nodes_and_room() {
    String policy = "replicas: [{after: 0d, count: 2}]\nshards: {perNode: 7}";
    assertThat(plan("replicas: [{after: 0d, count: 5}]", THREE_NODES, partition(open(10))).steps())
        .containsExactly(new Step.Replicas("2023.07", 2, "2 from an age of 0 hours on"));
    assertThat(plan(policy, THREE_NODES, partition(open(10))).refusal())
        .isEqualTo("the engine would have 22 shards, and 21 are allowed on 3 nodes with 7 each");
    assertThat(plan(policy.replace("7", "8"), THREE_NODES, partition(open(10))).refusal()).isNull();
  }

  @Test
  void a_reason_tells_the_age_and_the_rule() {
    assertThat(plan("seal: {after: 40d}", ONE_NODE, partition(open(10))).steps().getFirst().why())
        .isEqualTo("it ended 100 days ago, more than 40 days");
    assertThat(
            plan("seal: {after: 40d, late: 1%}", ONE_NODE, partition(reopened(90, 100)))
                .steps()
                .getFirst()
                .why())
        .isEqualTo("10.00 % of its events came since it was sealed, more than 1.00 %");
  }

  @Test
  void a_plan_is_the_same_after_it_was_written_and_read() throws Exception {
    Plan plan =
        plan(
            "seal: {after: 1d}\nsnapshot: {repository: r, after: 2d}\nreplicas: [{after: 0d, count: 0}]\ndelete: {after: 3d, requires: snapshot}",
            ONE_NODE,
            partition(replicas(1)),
            info(Ranges.AUGUST, unprotected()));
    assertThat(plan.steps()).hasSize(6);
    ObjectMapper json = new ObjectMapper();
    assertThat(PlanJson.read(json.readTree(json.writeValueAsBytes(PlanJson.write(plan)))))
        .isEqualTo(plan);
    assertThatThrownBy(() -> PlanJson.read(json.readTree("{\"steps\":[]}")))
        .hasMessageContaining("\"remarks\" is missing: this is no plan");
  }

  /** Ranges for these tests. */
  private static final class Ranges {
    static final Partition JULY =
        new Partition(
            "2023.07",
            Instant.parse("2023-07-01T00:00:00Z"),
            Instant.parse("2023-08-01T00:00:00Z"));
    static final Partition AUGUST =
        new Partition(
            "2023.08",
            Instant.parse("2023-08-01T00:00:00Z"),
            Instant.parse("2023-09-01T00:00:00Z"));
  }

  private static Plan plan(String policy, ShardRoom room, PartitionInfo... partitions) {
    return Planner.plan(
        PolicyFile.parse("p.yaml", policy), new Inventory(List.of(partitions), room), NOW);
  }

  private static PartitionInfo partition(Given given) {
    return info(Ranges.JULY, given);
  }

  private static PartitionInfo info(Partition partition, Given given) {
    boolean held = given.state() == PartitionState.HELD;
    boolean there = given.events() >= 0;
    String first = partition.index();
    PartitionEntry entry =
        new PartitionEntry(
            partition,
            given.state(),
            held ? first + "-late1" : first,
            held ? List.of(first) : List.of(),
            given.sealed(),
            given.snapshot().isEmpty()
                ? null
                : new SnapshotRef("r", "s", given.snapshot(), given.events(), NOW),
            1,
            null,
            new Version(1, 1));
    List<Hold> holds =
        given.held().isEmpty()
            ? List.of()
            : List.of(new Hold("1", given.held(), new Scope.Single(partition.key()), ADA, null));
    return new PartitionInfo(
        entry,
        there ? List.of(first) : List.of(),
        there
            ? new Content(given.events(), 1_000, 1, given.replicas(), null, null, "f")
            : new Content(0, 0, 0, 0, null, null, ""),
        holds);
  }

  private static Given open(long events) {
    return new Given(PartitionState.OPEN, null, events, "", 0, "");
  }

  private static Given sealed(@Nullable Integer sealed, long events) {
    return new Given(
        PartitionState.SEALED, sealed == null ? null : sealed.longValue(), events, "", 0, "");
  }

  private static Given reopened(long sealed, long events) {
    return new Given(PartitionState.OPEN, sealed, events, "", 0, "");
  }

  private static Given backed(String content) {
    return new Given(PartitionState.OPEN, null, 10, content, 0, "");
  }

  private static Given replicas(int count) {
    return new Given(PartitionState.OPEN, null, 10, "", count, "");
  }

  private static Given held() {
    return new Given(PartitionState.HELD, null, 10, "", 0, "acme");
  }

  private static Given heldReplicas() {
    return new Given(PartitionState.HELD, null, 10, "", 1, "acme");
  }

  private static Given unprotected() {
    return new Given(PartitionState.OPEN, null, 10, "", 0, "acme");
  }

  private static Arguments row(String name, Given given, String policy, String expected) {
    return Arguments.of(name, given, policy, expected);
  }
}
