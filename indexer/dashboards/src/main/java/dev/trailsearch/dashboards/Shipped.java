package dev.trailsearch.dashboards;

import dev.trailsearch.dashboards.saved.SavedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The files that come with Trailsearch, from the folder `dashboards`.
public final class Shipped {

  /// In the order of import: what others refer to comes first.
  public static final List<String> NAMES =
      List.of(
          "index-pattern.ndjson",
          "searches.ndjson",
          "overview.ndjson",
          "security.ndjson",
          "principal.ndjson",
          "network.ndjson",
          "service.ndjson",
          "data-events.ndjson",
          "insight.ndjson",
          "store.ndjson");

  private Shipped() {}

  /// All of them, read.
  public static List<SavedFile> files() {
    return NAMES.stream().map(Shipped::file).toList();
  }

  private static SavedFile file(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return SavedFile.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
