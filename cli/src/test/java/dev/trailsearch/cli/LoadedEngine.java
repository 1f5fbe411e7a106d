package dev.trailsearch.cli;

import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Loads generated logs into the engine of this test JVM, once for all test classes.
public final class LoadedEngine implements BeforeAllCallback {

  /// The address of the engine.
  public static String url() {
    return TestEngine.shared().uri().toString();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Ended load =
        context
            .getRoot()
            .getStore(Namespace.create(LoadedEngine.class))
            .getOrComputeIfAbsent(LoadedEngine.class, _ -> load(), Ended.class);
    if (load.code() != 0) {
      throw new IllegalStateException("the logs could not be loaded: " + load.err());
    }
  }

  private static Ended load() {
    try {
      Path home = Files.createTempDirectory("trailsearch-cli-test");
      try {
        Path logs = home.resolve("logs");
        Generator.writeTo(logs, GeneratorSettings.defaults().withEvents(1_000), Progress.NONE);
        return new CommandRun(home).run("backfill", "--url", url(), logs.toString());
      } finally {
        Folders.delete(home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
