package dev.trailsearch.indexer.bulk;

import static dev.trailsearch.indexer.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BulkLoaderTest {

  private static final BulkSettings SMALL = new BulkSettings(16 * 1024, 4, Duration.ofSeconds(60));

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
  void several_threads_feed_one_loader_and_each_document_is_settled_once() throws Exception {
    BulkLoader loader = loader(store, SMALL);
    List<Feed> feeds = List.of(new Feed(), new Feed(), new Feed(), new Feed());
    List<Callable<Void>> feeding = new ArrayList<>();
    for (int i = 0; i < feeds.size(); i++) {
      Feed feed = feeds.get(i);
      int first = i * 500;
      feeding.add(() -> {
        for (int n = first; n < first + 500; n++) {
          loader.add(feed.document(record(n)));
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(feeds.size())) {
      for (Future<Void> end : threads.invokeAll(feeding)) {
        end.get();
      }
    }
    loader.finish();
    assertThat(feeds).allMatch(feed -> feed.outcomes().equals(Map.of("Indexed", 500L)));
    assertThat(count()).isEqualTo(2_000);
    assertThat(loader.flow().inFlight()).isZero();
  }

  @Test
  void a_flush_sends_what_has_been_added_without_waiting_for_more() throws Exception {
    BulkLoader loader = loader(store, SMALL);
    Feed feed = new Feed();
    loader.add(feed.document(record(0)));
    loader.flush();
    Until.holds(() -> !feed.outcomes().isEmpty());
    assertThat(feed.outcomes()).isEqualTo(Map.of("Indexed", 1L));
  }

  @Test
  void refusals_make_it_send_less_and_success_more_again() throws Exception {
    try (FaultProxy proxy = new FaultProxy(TestEngine.shared().uri())) {
      BulkLoader loader = loader(store.through(proxy.uri()), SMALL);
      long before = loader.flow().target();
      proxy.spoil(new Fault.Items(429, "rejected_execution_exception"), new Fault.Status(503));
      Feed feed = new Feed();
      loader.add(feed.document(record(0)));
      loader.finish();
      assertThat(loader.flow().target()).isEqualTo(before / 4);
      for (int n = 1; n < 1_000; n++) {
        loader.add(feed.document(record(n)));
      }
      loader.finish();
      assertThat(loader.flow().target()).isGreaterThan(before / 4);
      assertThat(loader.flow().waits()).isPositive();
      assertThat(feed.outcomes()).isEqualTo(Map.of("Indexed", 1_000L));
    }
  }

  @Test
  void once_a_batch_is_given_up_nothing_more_is_taken() throws Exception {
    try (FaultProxy proxy = new FaultProxy(TestEngine.shared().uri())) {
      Fault[] all = new Fault[100];
      Arrays.fill(all, new Fault.Status(503));
      proxy.spoil(all);
      BulkSettings hasty = new BulkSettings(16 * 1024, 4, Duration.ofSeconds(1));
      BulkLoader loader = loader(store.through(proxy.uri()), hasty);
      Feed feed = new Feed();
      loader.add(feed.document(record(0)));
      assertThatThrownBy(loader::finish).isInstanceOf(EngineException.Unreachable.class);
      assertThatThrownBy(() -> loader.add(feed.document(record(1))))
          .isInstanceOf(EngineException.Unreachable.class);
      assertThat(feed.outcomes()).isEmpty();
    }
  }

  @Test
  void a_derived_id_whose_content_was_altered_is_told_and_not_tried_for_ever() throws Exception {
    Feed feed = new Feed();
    Document other = feed.document(record(0, "PutObject"));
    BulkLoader loader = loader(store, SMALL);
    for (String record : List.of(record(0), record(0, "PutObject"))) {
      loader.add(feed.document(record));
      loader.finish();
    }
    assertThat(feed.outcomes()).isEqualTo(Map.of("Indexed", 1L, "Conflict", 1L));
    String derived = "/" + other.partition().index() + "/_doc/" + other.besides().id().document();
    store
        .engine()
        .request("PUT", derived, JsonNodeFactory.instance.objectNode().put("eventName", "Altered"));
    loader.add(other);
    loader.finish();
    assertThat(feed.outcomes()).containsEntry("Rejected", 1L);
  }

  private static BulkLoader loader(TestStore store, BulkSettings settings) {
    return new BulkLoader(
        store.engine(),
        new PartitionCatalogue(store.engine()),
        settings,
        new Notes(new ArrayList<>()));
  }

  private long count() {
    store.engine().request("POST", "/" + Schema.READ_ALIAS + "/_refresh", null);
    return store.count();
  }
}
