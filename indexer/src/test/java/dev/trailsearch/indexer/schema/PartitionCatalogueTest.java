package dev.trailsearch.indexer.schema;

import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionCatalogueTest {

  private static final Partition JULY = Granularity.MONTHLY.partition(LocalDate.of(2023, 7, 1));

  @TempDir Path folder;
  private TestStore store;
  private PartitionCatalogue catalogue;

  @BeforeEach
  void start() {
    store = TestStore.empty();
    catalogue = new PartitionCatalogue(store.engine());
  }

  @AfterEach
  void stop() {
    ObjectNode unchosen = JsonNodeFactory.instance.objectNode();
    unchosen.putObject("_meta").put("granularity", "");
    store.engine().request("PUT", "/" + Schema.PARTITIONS_INDEX + "/_mapping", unchosen);
    store.close();
  }

  @Test
  void a_store_that_an_earlier_release_made_gets_the_new_fields_and_goes_on() throws Exception {
    store.engine().request("DELETE", "/" + Schema.PARTITIONS_INDEX, null);
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    ObjectNode mapping = index.putObject("mappings").put("dynamic", "strict");
    ObjectNode fields = mapping.putObject("properties");
    for (String field : new String[] {"key", "index", "write_alias", "state"}) {
      fields.putObject(field).put("type", "keyword");
    }
    fields.putObject("schema").put("type", "integer");
    fields.putObject("from").put("type", "date");
    fields.putObject("to").put("type", "date");
    store.engine().request("PUT", "/" + Schema.PARTITIONS_INDEX, index);
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", "2023.07")
            .put("index", "cloudtrail-v1-2023.07")
            .put("write_alias", "cloudtrail-w-2023.07")
            .put("schema", 1)
            .put("state", "open")
            .put("from", "2023-07-01T00:00:00Z")
            .put("to", "2023-08-01T00:00:00Z");
    store.engine().request("PUT", "/" + Schema.PARTITIONS_INDEX + "/_doc/2023.07", entry);

    new SchemaInstaller(store.engine(), FieldCatalogue.load()).install();
    write(folder, "a.json", record(0));
    store.load(folder);
    catalogue.settle(catalogue.change("2023.07", open -> open.sealedWith(1)));
    assertThat(catalogue.find("2023.07").get().sealedEvents()).isOne();
    assertThat(catalogue.find("2023.07").get().partition()).isEqualTo(JULY);
  }

  /** With an interval of its own an index is refreshed all the time, whether searched or not. */
  @Test
  void a_partition_has_no_interval_of_its_own_and_a_search_finds_what_was_written_unsearched()
      throws Exception {
    catalogue.ensure(JULY);
    String settings = "/cloudtrail-w-2023.07/_settings";
    ObjectNode alwaysIdle =
        JsonNodeFactory.instance.objectNode().put("index.search.idle.after", "0ms");
    store.engine().request("PUT", settings, alwaysIdle);
    assertThat(store.engine().request("GET", settings, null).findPath("refresh_interval"))
        .isInstanceOf(MissingNode.class);

    ObjectNode event = JsonNodeFactory.instance.objectNode();
    store.engine().request("PUT", "/cloudtrail-w-2023.07/_doc/1", event);

    Until.holds(() ->
        store.engine().request("GET", "/cloudtrail-w-2023.07/_count", null).path("count").asInt()
            == 1);
  }

  @Test
  void the_granularity_of_a_store_counts_for_times_that_have_no_partition() throws Exception {
    write(folder, "a.json", record(0));
    store.load(folder);
    catalogue.choose(catalogue.layout().with(Granularity.DAILY));
    new SchemaInstaller(store.engine(), FieldCatalogue.load()).install();
    assertThat(catalogue.layout()).isEqualTo(new PartitionLayout(Granularity.DAILY, 1));
    write(folder, "a.json", record(1) + record(2).replace("2023-07-01", "2023-08-15"));
    store.load(folder);
    assertThat(catalogue.entries())
        .extracting(entry -> entry.partition().key())
        .containsExactly("2023.07", "2023.08.15");
    catalogue.choose(catalogue.layout().with(Granularity.YEARLY));
    write(
        folder,
        "a.json",
        record(3)
            + record(4).replace("2023-07-01", "2023-08-16")
            + record(5).replace("2023-07-01", "2022-08-15"));
    store.load(folder);
    assertThat(catalogue.entries())
        .extracting(entry -> entry.partition().key())
        .containsExactly("2022", "2023.07", "2023.08.15", "2023.08.16");
    assertThat(store.countNow()).isEqualTo(6);
  }

  @Test
  void the_shards_of_a_store_count_for_partitions_that_are_not_there_yet() throws Exception {
    write(folder, "a.json", record(0));
    store.load(folder);
    catalogue.choose(catalogue.layout().withShards(3));
    assertThat(ShardRoom.of(store.engine()).shardsOf(2)).isEqualTo(6);
    write(folder, "a.json", record(1) + record(2).replace("2023-07-01", "2023-08-15"));
    store.load(folder);
    assertThat(shards("cloudtrail-v1-2023.07")).isEqualTo(1);
    assertThat(shards("cloudtrail-v1-2023.08")).isEqualTo(3);
    assertThat(store.countNow()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_025})
  void a_number_of_shards_that_the_engine_would_refuse_is_refused(int shards) {
    assertThatThrownBy(() -> catalogue.layout().withShards(shards))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1024");
  }

  private int shards(String index) {
    return store
        .engine()
        .request("GET", "/" + index + "/_settings", null)
        .at("/" + index + "/settings/index/number_of_shards")
        .asInt();
  }

  @Test
  void a_load_that_knows_nothing_of_a_new_granularity_is_refused() {
    Partitioning monthly =
        catalogue.partitioning(new Partitioning(Granularity.MONTHLY, InstantSource.system()));
    catalogue.ensure(Granularity.DAILY.partition(LocalDate.of(2023, 7, 10)));
    assertThatThrownBy(() -> catalogue.ensure(monthly.of(Instant.parse("2023-07-11T00:00:00Z"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("run the load again");
  }

  @Test
  void only_a_sealed_partition_is_reopened() {
    catalogue.ensure(JULY);
    assertThat(catalogue.reopen(JULY)).as("open").isFalse();
    catalogue.settle(catalogue.change("2023.07", PartitionEntry::sealed));
    assertThat(catalogue.reopen(JULY)).as("sealed").isTrue();
    assertThat(catalogue.find("2023.07").get().state()).isEqualTo(PartitionState.OPEN);
    catalogue.ensure(JULY);
    new PartitionCatalogue(store.engine()).change("2023.07", PartitionEntry::frozenWhole);
    assertThat(catalogue.reopen(JULY)).as("held by another since").isTrue();
    catalogue.ensure(JULY);
    assertThat(catalogue.reopen(JULY)).as("held, as is known").isFalse();
  }

  @Test
  void two_changes_at_once_are_both_made() {
    catalogue.ensure(JULY);
    PartitionEntry changed =
        catalogue.change(
            "2023.07",
            entry -> {
              if (entry.state() == PartitionState.OPEN) {
                new PartitionCatalogue(store.engine()).change("2023.07", PartitionEntry::sealed);
              }
              return entry.with(new SnapshotRef("r", "s", "c", 1, Instant.EPOCH));
            });
    assertThat(changed.state()).isEqualTo(PartitionState.SEALED);
    assertThat(changed.snapshot()).isNotNull();
  }
}
