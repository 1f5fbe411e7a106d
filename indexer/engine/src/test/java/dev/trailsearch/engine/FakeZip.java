package dev.trailsearch.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip with the few files by which a distribution is known, and its release.
record FakeZip(Path file, EngineRelease release) {
  static FakeZip whole(Path file) throws IOException {
    return of(
        file,
        "opensearch-9.9.9/lib/opensearch-9.9.9.jar",
        "opensearch-9.9.9/agent/opensearch-agent.jar",
        "opensearch-9.9.9/modules/transport-netty4/netty.jar");
  }

  static FakeZip of(Path file, String... entries) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write("content".getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return new FakeZip(file, new EngineRelease("9.9.9", Checksums.sha256(file), file));
  }

  DistributionCache unpackedIn(Path cache) {
    return new DistributionCache(cache, release, () -> file);
  }
}
