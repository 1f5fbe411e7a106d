package dev.trailsearch.cli.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Optional;

/// A process, told apart from a later one with the same number by when it started.
///
/// @param pid its number
/// @param startedMillis when it started, since the epoch; 0 where the system does not say
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProcessRef(long pid, long startedMillis) {
  /// Linux counts starts from a boot time that is itself rounded and adjusted.
  private static final long TOLERANCE_MILLIS = 3_000;

  /// A name for a process that runs.
  public static ProcessRef of(ProcessHandle process) {
    return new ProcessRef(process.pid(), started(process));
  }

  /// The process, while it lives.
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> Math.abs(started(process) - startedMillis) <= TOLERANCE_MILLIS);
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
