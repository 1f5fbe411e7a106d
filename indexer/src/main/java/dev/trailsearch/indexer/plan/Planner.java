package dev.trailsearch.indexer.plan;

import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.plan.LoadPlan.Portion;
import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogKey;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what a load would do, and changes nothing. */
public final class Planner {

  private static final String UNKNOWN = "unknown";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private final EngineClient engine;
  private final Ledger ledger;

  /** A planner of loads into this engine, where the schema is installed. */
  public Planner(EngineClient engine, Ledger ledger) {
    this.engine = engine;
    this.ledger = ledger;
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
    Sums sums = new Sums(Experience.of(engine), again);
    source.list(selection, sums);
    sums.count();
    return sums.plan();
  }

  /** Adds up what is listed. */
  private final class Sums implements Listing {
    private static final int PAGE = 500;

    private final Experience experience;
    private final boolean again;
    private final List<LogObject> page = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Map<String, Portion> portions = new TreeMap<>();
    private long loaded;

    Sums(Experience experience, boolean again) {
      this.experience = experience;
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
          List.copyOf(portions.values()), loaded, unreadable, experience.estimate(events));
    }
  }
}
