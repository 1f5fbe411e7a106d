package dev.trailsearch.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Measures this machine.
final class Machine {
  private static final Path MEMINFO = Path.of("/proc/meminfo");

  private Machine() {}

  /// Bytes that a new process could get: on Linux the kernel's own estimate, since free memory
  /// leaves out the page cache that would make way.
  static long availableMemory() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    if (!Files.isReadable(MEMINFO)) {
      return system.getFreeMemorySize();
    }
    return Files.readAllLines(MEMINFO).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseGet(system::getFreeMemorySize);
  }

  /// Bytes free where a folder is or will be.
  static long usableDisk(Path folder) throws IOException {
    Path nearest = folder.toAbsolutePath();
    while (nearest.getParent() != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    return Files.getFileStore(nearest).getUsableSpace();
  }
}
