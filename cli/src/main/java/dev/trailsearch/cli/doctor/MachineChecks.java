package dev.trailsearch.cli.doctor;

import dev.trailsearch.cli.output.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/// Checks of this machine. Each takes what was measured and judges it.
final class MachineChecks {
  private static final long GB = 1L << 30;

  private MachineChecks() {}

  /// @param feature version of the Java that runs this, such as 25
  static Finding java(int feature, String version, Path home) {
    return feature == 25
        ? Finding.ok("Java", version + " in " + home)
        : Finding.warn(
            "Java", version + " in " + home + "; built for 25", "Set JAVA_HOME to a JDK 25.");
  }

  /// @param bytes that a new process could get
  static Finding memory(long bytes) {
    String found = Numbers.bytes(bytes) + " available";
    // The smallest engine takes 330 MB resident, the API 170 MB.
    if (bytes < GB / 2) {
      return Finding.fail("memory", found, "Free some: a local engine needs 0.5 GB at least.");
    }
    return bytes < 2 * GB
        ? Finding.warn("memory", found, "Free some: a local engine works well from 2 GB.")
        : Finding.ok("memory", found);
  }

  /// @param usable bytes where the data lies
  static Finding disk(Path data, long usable) {
    String found = Numbers.bytes(usable) + " free for " + data;
    // Below 2 GB a local engine does not start, see its disk thresholds.
    if (usable < 2 * GB) {
      return Finding.fail("disk", found, "Make room: a local engine needs 2 GB at least.");
    }
    return usable < 10 * GB
        ? Finding.warn("disk", found, "Make room: 100 million events take some 80 GB.")
        : Finding.ok("disk", found);
  }

  /// @param found the engine or its zip
  static Finding engineFiles(Optional<Path> found) {
    return found
        .map(path -> Finding.ok("engine files", path.toString()))
        .orElseGet(() ->
            Finding.fail(
                "engine files",
                "no OpenSearch to start",
                "Run \"mvn package\" once, which fetches it, or set TRAILSEARCH_ENGINE_ZIP."));
  }

  /// A folder that is made at first use: it, or the nearest above it that exists, must take files.
  ///
  /// @param variable of the environment that names another one
  /// @param writable whether files can be made in a folder, such as [Files#isWritable]
  static Finding folder(String check, Path folder, String variable, Predicate<Path> writable) {
    Path nearest = folder.toAbsolutePath();
    while (nearest.getParent() != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (!Files.isDirectory(nearest)) {
      return Finding.fail(
          check,
          nearest + " is no folder",
          "Move it away, or set " + variable + " to another place.");
    }
    return writable.test(nearest)
        ? Finding.ok(check, folder.toString())
        : Finding.fail(
            check,
            nearest + " may not be written to",
            "Give access to it, or set " + variable + " to another place.");
  }
}
