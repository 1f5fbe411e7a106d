package dev.trailsearch.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much memory a new process may take without others being swapped out or killed.
record Memory(long availableBytes) {
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
  private static final Pattern CONTROL_GROUP = Pattern.compile("(?m)^0::(/.*)$");
  private static final Pattern INACTIVE_FILE = Pattern.compile("(?m)^inactive_file (\\d+)$");

  static Memory measure() {
    return measure(Path.of("/proc"), Path.of("/sys/fs/cgroup"));
  }

  static Memory measure(Path proc, Path controlGroups) {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
      return new Memory(Long.MAX_VALUE);
    }
    long total = system.getTotalMemorySize();
    // macOS and Windows count file caches as used, so "free" alone would refuse nearly always.
    long available =
        read(proc.resolve("meminfo"))
            .flatMap(text -> number(AVAILABLE, text))
            .map(kilobytes -> kilobytes << 10)
            .orElse(Math.max(system.getFreeMemorySize(), total / 2));
    return new Memory(
        Math.min(Math.min(available, total), leftInControlGroup(proc, controlGroups)));
  }

  /// The tightest limit on the way from this process's control group (version 2) to the root.
  private static long leftInControlGroup(Path proc, Path controlGroups) {
    long left = Long.MAX_VALUE;
    Matcher own = CONTROL_GROUP.matcher(read(proc.resolve("self/cgroup")).orElse(""));
    Path group = own.find() ? controlGroups.resolve(own.group(1).substring(1)).normalize() : null;
    while (group != null && group.startsWith(controlGroups)) {
      left = Math.min(left, leftIn(group));
      group = group.getParent();
    }
    return left;
  }

  private static long leftIn(Path group) {
    String limit = read(group.resolve("memory.max")).orElse("max").strip();
    if (limit.equals("max")) {
      return Long.MAX_VALUE;
    }
    long used = Long.parseLong(read(group.resolve("memory.current")).orElse("0").strip());
    // The page cache counts as used but gives way.
    long reclaimable =
        read(group.resolve("memory.stat")).flatMap(text -> number(INACTIVE_FILE, text)).orElse(0L);
    return Math.max(0, Long.parseLong(limit) - used + reclaimable);
  }

  private static Optional<Long> number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      // Absent off Linux, or without that controller: then it sets no limit.
      return Optional.empty();
    }
  }
}
