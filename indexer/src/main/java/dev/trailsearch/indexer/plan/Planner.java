package dev.trailsearch.indexer.plan;

import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.plan.LoadPlan.Portion;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.ShardRoom;
import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogKey;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells what a load would do, and changes nothing. */
public final class Planner {

  private static final String UNKNOWN = "unknown";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private final EngineClient engine;
  private final Ledger ledger;
  private final Partitioning wished;

  /**
   * A planner of loads into this engine, where the schema is installed.
   *
   * @param wished where events go, unless the store says otherwise
   */
  public Planner(EngineClient engine, Ledger ledger, Partitioning wished) {
    this.engine = engine;
    this.ledger = ledger;
    this.wished = wished;
  }

  /**
   * What loading the wanted objects would come to.
   *
   * @param again whether objects are read that were loaded before
   * @throws IOException if the source cannot be listed
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public LoadPlan plan(Source source, Selection selection, boolean again)
      throws IOException, InterruptedException {
    Partitioning partitioning = new PartitionCatalogue(engine).partitioning(wished);
    Sums sums = new Sums(Experience.of(engine), partitioning, again);
    source.list(selection, sums);
    sums.count();
    return sums.plan();
  }

  /** Adds up what is listed. */
  private final class Sums implements Listing {
    private static final int PAGE = 500;

    private final Experience experience;
    private final Partitioning partitioning;
    private final boolean again;
    private final Set<Partition> fresh = new HashSet<>();
    private final List<LogObject> page = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Map<String, Portion> portions = new TreeMap<>();
    private long loaded;

    Sums(Experience experience, Partitioning partitioning, boolean again) {
      this.experience = experience;
      this.partitioning = partitioning;
      this.again = again;
    }

    @Override
    public void found(LogObject object) throws InterruptedException {
      page.add(object);
      if (page.size() == PAGE) {
        count();
      }
    }

    @Override
    public void unreadable(String place, String reason) {
      unreadable.add(place + ": " + reason);
    }

    void count() throws InterruptedException {
      List<Boolean> done = again ? List.of() : ledger.areDone(page);
      for (int i = 0; i < page.size(); i++) {
        if (!again && done.get(i)) {
          loaded++;
        } else {
          add(page.get(i));
        }
      }
      page.clear();
    }

    private void add(LogObject object) {
      Optional<LogKey> key = LogKey.of(object.key());
      boolean log = key.map(k -> k.type() != LogKey.Type.DIGEST).orElse(true);
      long events = log ? experience.events(object.size(), object.key().endsWith(".gz")) : 0;
      Portion portion =
          new Portion(
              key.map(k -> MONTH.format(k.delivered())).orElse(UNKNOWN),
              key.map(LogKey::account).orElse(UNKNOWN),
              1,
              object.size(),
              events);
      key.filter(_ -> events > 0)
          .map(k -> partitioning.of(k.delivered()))
          .filter(partition -> !partitioning.there().byStart().containsValue(partition))
          .ifPresent(fresh::add);
      portions.merge(portion.month() + portion.account(), portion, Sums::sum);
    }

    private static Portion sum(Portion a, Portion b) {
      return new Portion(
          a.month(),
          a.account(),
          a.objects() + b.objects(),
          a.bytes() + b.bytes(),
          a.events() + b.events());
    }

    LoadPlan plan() {
      long events = portions.values().stream().mapToLong(Portion::events).sum();
      return new LoadPlan(
          List.copyOf(portions.values()),
          loaded,
          unreadable,
          experience.estimate(events),
          layout(fresh.size()));
    }

    private LoadPlan.Layout layout(int partitions) {
      ShardRoom room = ShardRoom.of(engine);
      return new LoadPlan.Layout(partitions, room.shardsOf(partitions), room);
    }
  }
}
