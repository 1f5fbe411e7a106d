package dev.trailsearch.indexer.faults;

import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** An engine that can be killed and comes back at the same address with its data. */
final class MortalEngine implements AutoCloseable {

  private final LocalEngineSettings settings;
  private LocalEngine engine;

  MortalEngine(Path data) throws IOException {
    this.settings =
        LocalEngineSettings.keptIn(data)
            .httpPort(freePort())
            .heap(HeapSize.ofMegabytes(512))
            .diskThresholds(false)
            .shortLived(true)
            .startTimeout(Duration.ofMinutes(5))
            .build();
    this.engine = Engines.local(settings);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI uri() {
    return engine.uri();
  }

  /** As by {@code kill -9}: nothing is flushed, nobody is told. */
  void killAndStart() {
    engine.process().destroyForcibly();
    engine.process().onExit().join();
    engine.stop();
    engine = Engines.local(settings);
  }

  @Override
  public void close() {
    engine.stop();
  }
}
