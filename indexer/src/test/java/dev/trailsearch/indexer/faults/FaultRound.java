package dev.trailsearch.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.bulk.FaultProxy;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One load that meets faults at random moments, all of them from one seed. */
final class FaultRound {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What is done to a load at one moment. */
  private enum Blow {
    KILL_LOADER,
    KILL_ENGINE,
    KILL_BOTH
  }

  private final RandomGenerator random;
  private final MortalEngine engine;
  private final Path folder;
  private final List<Blow> blows = new ArrayList<>();
  private int spoilt;

  FaultRound(RandomGenerator random, MortalEngine engine, Path folder) {
    this.random = random;
    this.engine = engine;
    this.folder = folder;
  }

  /** Runs it; gives what happened, in words. */
  String run() throws IOException, InterruptedException {
    LoadedLogs logs = LoadedLogs.write(folder, random);
    try (TestStore store = TestStore.emptyAt(engine.uri());
        FaultProxy proxy = new FaultProxy(engine.uri())) {
      spoil(proxy);
      Process loader = Loader.start(List.of(proxy.uri()), folder);
      int left = random.nextInt(1, 4);
      while (left > 0 && passed(proxy, random.nextInt(1, 12), loader)) {
        loader = strike(Blow.values()[random.nextInt(Blow.values().length)], loader, proxy);
        left--;
      }
      finish(loader, proxy);
      logs.assertLoaded(store);
    }
    return "%d events in %d files, %s, %d requests spoilt"
        .formatted(logs.distinct(), logs.files(), blows, spoilt);
  }

  private void spoil(FaultProxy proxy) {
    for (int i = 0; i < 30; i++) {
      boolean fault = random.nextInt(4) == 0;
      proxy.spoil(fault ? fault() : new Fault.None());
      spoilt += fault ? 1 : 0;
    }
  }

  private Fault fault() {
    return switch (random.nextInt(7)) {
      case 0 -> new Fault.Status(429);
      case 1 -> new Fault.Status(503);
      case 2 -> new Fault.Status(413);
      case 3 -> new Fault.Status(502);
      case 4 -> new Fault.DropBefore();
      case 5 -> new Fault.DropAfter();
      default -> new Fault.Silence();
    };
  }

  /** Waits for some more bulk requests; false if the loader ends before. */
  private static boolean passed(FaultProxy proxy, int requests, Process loader)
      throws InterruptedException {
    int until = proxy.bulkRequests() + requests;
    Until.holds(PATIENCE, () -> proxy.bulkRequests() >= until || !loader.isAlive());
    return proxy.bulkRequests() >= until;
  }

  private Process strike(Blow blow, Process loader, FaultProxy proxy)
      throws IOException, InterruptedException {
    blows.add(blow);
    return switch (blow) {
      case KILL_LOADER -> {
        loader.destroyForcibly().waitFor();
        yield Loader.start(List.of(proxy.uri()), folder);
      }
      case KILL_ENGINE -> {
        engine.killAndStart();
        yield loader;
      }
      case KILL_BOTH -> {
        loader.destroyForcibly().waitFor();
        engine.killAndStart();
        yield Loader.start(List.of(proxy.uri()), folder);
      }
    };
  }

  private void finish(Process loader, FaultProxy proxy) throws IOException, InterruptedException {
    boolean ended = loader.waitFor(PATIENCE);
    if (!ended) {
      loader.destroyForcibly().waitFor();
    }
    assertThat(ended).as("the load ends; %d requests so far", proxy.bulkRequests()).isTrue();
    assertThat(loader.exitValue())
        .as("the loader's exit code after %s: %s", blows, Files.readString(Loader.output(folder)))
        .isZero();
  }
}
