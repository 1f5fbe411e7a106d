package dev.trailsearch.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where everything of one engine lies: `data`, `logs`, `conf`, `tmp` and who runs it.
record EngineHome(Path root, boolean temporary) {

  Path data() {
    return root.resolve("data");
  }

  Path logs() {
    return root.resolve("logs");
  }

  /// OpenSearch creates its keystore here, so it must be writable and its own.
  Path conf() {
    return root.resolve("conf");
  }

  Path tmp() {
    return root.resolve("tmp");
  }

  /// What the engine logs.
  Path engineLog() {
    return logs().resolve("engine.log");
  }

  /// What its Java prints before and beside the log.
  Path consoleLog() {
    return logs().resolve("console.log");
  }

  /// Written by OpenSearch when it listens: one `address:port` a line.
  Path httpPorts() {
    return logs().resolve("http.ports");
  }

  Path processFile() {
    return root.resolve("engine.process");
  }

  Path lockFile() {
    return root.resolve("engine.lock");
  }

  /// Makes what is absent and removes what the last run left behind.
  void prepare(EngineConfig config) throws IOException {
    Trees.delete(tmp());
    for (Path directory : new Path[] {data(), logs(), conf(), tmp()}) {
      Files.createDirectories(directory);
    }
    Files.deleteIfExists(httpPorts());
    Files.writeString(conf().resolve("opensearch.yml"), config.openSearchYml());
    Files.writeString(conf().resolve("log4j2.properties"), config.log4jProperties());
  }

  /// After the process has ended: nothing stays of a temporary engine, and of a kept one its data.
  void leave() throws IOException {
    Files.deleteIfExists(processFile());
    if (temporary) {
      Trees.delete(root);
    }
  }
}
