package dev.trailsearch.indexer.lifecycle.snapshot;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.write;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.lifecycle.Months;
import dev.trailsearch.indexer.lifecycle.TestRepository;
import dev.trailsearch.indexer.lifecycle.removal.Removal;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which snapshots are kept when old ones are deleted. */
@Timeout(180)
class PruningTest {

  @TempDir Path folder;
  private TestStore store;
  private String repository;
  private Pruning pruning;

  @BeforeEach
  void start() {
    store = TestStore.empty();
    repository = TestRepository.in(store.engine());
    pruning = new Pruning(store.engine());
  }

  @AfterEach
  void stop() {
    store.engine().request("DELETE", "/_snapshot/" + repository, null);
    store.close();
  }

  @Test
  void what_the_catalogue_refers_to_and_three_copies_of_the_own_indices_stay() throws Exception {
    Snapshots snapshots = new Snapshots(store.engine());
    List<String> older = new ArrayList<>();
    List<String> own = new ArrayList<>();
    write(folder, "june.json", Months.logFile("2023-06", 500, 510));
    for (int round = 1; round <= 3; round++) {
      write(folder, "july.json", logFile(0, 10 * round));
      store.load(folder);
      older.add(snapshot("2023.07"));
      snapshot("2023.06");
      own.add(snapshots.takeOwn(repository));
    }
    String newest = older.removeLast();
    String june = snapshot("2023.06");
    new Removal(store.engine()).remove("2023.06", false);
    Repository place = new Repository(store.engine(), repository);
    place.take("another", List.of(Schema.HOLDS_INDEX));
    place.take("trailsearch-2022.01-0123456789ab", List.of(Schema.HOLDS_INDEX));

    List<String> surplus = pruning.surplus(repository);
    assertThat(surplus)
        .as("the first of four copies, since one is taken now")
        .containsExactlyInAnyOrder(older.get(0), older.get(1), own.getFirst());
    surplus.forEach(name -> pruning.delete(repository, name));
    assertThat(place.beginning("").stream().map(TakenSnapshot::name))
        .hasSize(7)
        .contains(newest, june, own.get(1), own.get(2))
        .contains("another", "trailsearch-2022.01-0123456789ab");
    assertThat(pruning.surplus(repository)).isEmpty();
    PartitionCatalogue catalogue = new PartitionCatalogue(store.engine());
    assertThat(new Restoring(store.engine()).intoPlace(catalogue.find("2023.06").orElseThrow()))
        .isEqualTo(10);
  }

  @Test
  void an_empty_store_deletes_nothing_and_copies_nothing() throws Exception {
    Repository place = new Repository(store.engine(), repository);
    place.take("trailsearch-2023.07-0123456789ab", List.of(Schema.HOLDS_INDEX));
    place.take("trailsearch-2023.07-ba9876543210", List.of(Schema.HOLDS_INDEX));
    assertThat(pruning.surplus(repository)).isEmpty();
    assertThat(place.beginning("")).hasSize(2);
  }

  private String snapshot(String key) throws Exception {
    new Snapshots(store.engine()).take(repository, key);
    return requireNonNull(new PartitionCatalogue(store.engine()).find(key).orElseThrow().snapshot())
        .name();
  }
}
