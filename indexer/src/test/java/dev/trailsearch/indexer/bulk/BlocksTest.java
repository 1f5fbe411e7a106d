package dev.trailsearch.indexer.bulk;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine forbids for a while is waited for, and what is there already is not. */
@Timeout(120)
class BlocksTest {

  private static final String JULY = "cloudtrail-v1-2023.07";
  private static final BulkSettings SMALL = new BulkSettings(16 * 1024, 4, Duration.ofSeconds(60));
  private static final BulkSettings HASTY = new BulkSettings(16 * 1024, 4, Duration.ofSeconds(1));

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void start() {
    store = TestStore.empty();
  }

  @AfterEach
  void stop() {
    clusterSetting("cluster.max_shards_per_node", null);
    clusterSetting("cluster.blocks.read_only", null);
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "read_only_allow_delete"})
  void a_partition_under_a_block_is_waited_for_and_told_once(String block) throws Exception {
    write(folder, "a.json", record(0));
    store.load(folder);
    write(folder, "a.json", logFile(0, 200));
    block(block, true);
    CompletableFuture<RecordCounts> load = loading();
    awaitWaiting(load);
    block(block, false);
    assertThat(load.join()).isEqualTo(new RecordCounts(200, 199, 1, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(200);
    assertThat(store.waits()).hasSize(2);
    assertThat(store.waits().getFirst()).startsWith("waiting: ").contains("blocked by");
    assertThat(store.waits().getLast()).isEqualTo("resumed");
  }

  @Test
  void what_is_there_already_does_not_wait_for_a_block() throws Exception {
    write(folder, "a.json", logFile(0, 200));
    store.load(folder);
    block("write", true);
    assertThat(store.load(HASTY, folder).records())
        .isEqualTo(new RecordCounts(200, 0, 200, 0, 0, 0, 0, 0));
    assertThat(store.waits()).isEmpty();
  }

  @Test
  void other_content_under_a_known_id_waits_for_a_block_and_is_kept_beside_it() throws Exception {
    write(folder, "a.json", logFile(0, 3));
    store.load(folder);
    Files.delete(folder.resolve("a.json"));
    write(folder, "b.json", record(1, "PutObject"));
    block("write", true);
    CompletableFuture<RecordCounts> load = loading();
    awaitWaiting(load);
    block("write", false);
    assertThat(load.join()).isEqualTo(new RecordCounts(1, 0, 0, 1, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(4);
  }

  @Test
  void only_the_blocked_partition_waits() throws Exception {
    write(folder, "a.json", record(0));
    store.load(folder);
    block("write", true);
    String elsewhere = record(1).replace("2023-07", "2023-08");
    write(folder, "a.json", elsewhere + "\n" + record(2));
    CompletableFuture<RecordCounts> load = loading();
    awaitWaiting(load);
    store.engine().request("POST", "/cloudtrail/_refresh", null);
    assertThat(store.count()).as("the one before and the one elsewhere").isEqualTo(2);
    block("write", false);
    assertThat(load.join()).isEqualTo(new RecordCounts(2, 2, 0, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(3);
  }

  @Test
  void the_limit_on_shards_is_waited_for() throws Exception {
    write(folder, "a.json", logFile(0, 200));
    clusterSetting("cluster.max_shards_per_node", "1");
    CompletableFuture<RecordCounts> load = loading();
    awaitWaiting(load);
    assertThat(store.waits().getFirst()).contains("maximum", "shards open");
    clusterSetting("cluster.max_shards_per_node", null);
    assertThat(load.join()).isEqualTo(new RecordCounts(200, 200, 0, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(200);
    assertThat(store.waits()).hasSize(2);
  }

  @Test
  void a_cluster_that_is_read_only_is_waited_for() throws Exception {
    clusterSetting("cluster.blocks.read_only", "true");
    List<String> told = new CopyOnWriteArrayList<>();
    BulkLoader loader =
        new BulkLoader(
            store.engine(), new PartitionCatalogue(store.engine()), SMALL, new Notes(told));
    Feed feed = new Feed();
    for (int n = 0; n < 50; n++) {
      loader.add(feed.document(record(n)));
    }
    loader.flush();
    Until.holds(() -> !told.isEmpty());
    assertThat(feed.outcomes()).isEmpty();
    clusterSetting("cluster.blocks.read_only", null);
    loader.finish();
    assertThat(feed.outcomes()).isEqualTo(Map.of("Indexed", 50L));
    assertThat(told).hasSize(2);
  }

  @Test
  void patience_with_a_block_ends() throws Exception {
    write(folder, "a.json", record(0));
    store.load(folder);
    block("write", true);
    write(folder, "a.json", record(1));
    assertThatThrownBy(() -> store.load(HASTY, folder))
        .isInstanceOf(EngineException.Unreachable.class)
        .hasMessageContaining("has taken nothing for 1 s")
        .hasMessageContaining("blocked by");
  }

  private CompletableFuture<RecordCounts> loading() {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return store.load(SMALL, folder).records();
      } catch (Exception e) {
        throw new CompletionException(e);
      }
    });
  }

  private void awaitWaiting(CompletableFuture<RecordCounts> load) throws InterruptedException {
    Until.holds(() -> !store.waits().isEmpty() || load.isDone());
    assertThat(load).as("a load that waits").isNotDone();
  }

  private void block(String name, boolean on) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("index.blocks." + name, on ? "true" : null);
    store.engine().request("PUT", "/" + JULY + "/_settings", settings);
  }

  private void clusterSetting(String name, @Nullable String value) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.putObject("persistent").put(name, value);
    store.engine().request("PUT", "/_cluster/settings", settings);
  }
}
