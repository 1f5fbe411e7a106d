package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class DiskSpace {
  private static final long MEGABYTE = 1 << 20;

  private DiskSpace() {}

  /// With thresholds as much as the node itself wants before it allocates a shard (see
  /// [EngineConfig]), otherwise 1 GB.
  static void require(Path directory, boolean thresholds) throws IOException {
    require(directory, Files.getFileStore(directory).getUsableSpace(), thresholds ? 2_048 : 1_024);
  }

  static void require(Path directory, long usableBytes, long neededMegabytes) {
    if (usableBytes < neededMegabytes * MEGABYTE) {
      throw new EngineStartException(
          Reason.DISK_LOW,
          "The disk of %s has %d MB left; an engine needs at least %d MB."
              .formatted(directory, usableBytes / MEGABYTE, neededMegabytes),
          "Free some space, or choose a data directory on another disk.");
    }
  }
}
