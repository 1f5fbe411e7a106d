package dev.trailsearch.engine;

import java.time.Instant;
import java.util.Optional;

/// A process, told apart from a later one that was given the same number by when it started.
///
/// @param startedMillis since the epoch; 0 where the system does not say
record ProcessId(long pid, long startedMillis) {
  /// Linux counts starts from a boot time that is itself rounded and adjusted.
  private static final long TOLERANCE_MILLIS = 3_000;

  static ProcessId of(ProcessHandle process) {
    return new ProcessId(process.pid(), started(process));
  }

  /// @throws IllegalArgumentException unless this is what [#toString] gives
  static ProcessId parse(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("Not a process: " + text);
    }
    return new ProcessId(
        Long.parseLong(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
  }

  /// The process itself, while it lives.
  Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> Math.abs(started(process) - startedMillis) <= TOLERANCE_MILLIS);
  }

  @Override
  public String toString() {
    return pid + "@" + startedMillis;
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
