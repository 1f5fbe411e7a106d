package dev.trailsearch.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where everything of one engine lies: `data`, `snapshots`, `logs`, `conf`, `tmp` and who runs it.
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

  /// Where snapshot repositories lie that are named by a relative path.
  Path snapshots() {
    return root.resolve("snapshots");
  }

  Path tmp() {
    return root.resolve("tmp");
  }

  /// What the engine logs; OpenSearch itself refers people to the file of its cluster's name.
  Path engineLog() {
    return logs().resolve("trailsearch.log");
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

  /// What is the engine's own, and may be emptied or given to another user.
  List<Path> directories() {
    return List.of(data(), snapshots(), logs(), conf(), tmp());
  }

  /// Makes what is absent and removes what the last run left behind.
  void prepare(EngineConfig config) throws IOException {
    Trees.delete(tmp());
    for (Path directory : directories()) {
      Files.createDirectories(directory);
    }
    Files.deleteIfExists(httpPorts());
    Files.writeString(conf().resolve("opensearch.yml"), config.openSearchYml());
    Files.writeString(conf().resolve("log4j2.properties"), config.log4jProperties());
  }

  /// After the process of this number has ended: nothing stays of a temporary engine, and of a kept
  /// one its data. If another engine runs there by now, its file stays as well.
  void leave(long ended) throws IOException {
    if (temporary) {
      Trees.delete(root);
    } else if (EngineProcessFile.read(processFile())
        .filter(file -> file.engine().pid() == ended)
        .isPresent()) {
      Files.delete(processFile());
    }
  }
}
