package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.local.Places;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the local engine keeps its data.
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where it is kept (default: ~/.local/share/trailsearch).")
  private @Nullable String data;

  boolean given() {
    return data != null;
  }

  DataDirectory directory(Places places) {
    return DataDirectory.of(data, places);
  }
}
