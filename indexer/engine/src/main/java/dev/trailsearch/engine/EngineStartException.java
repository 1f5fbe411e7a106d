package dev.trailsearch.engine;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// No engine could be had: why, in words for people, and what to do about it.
public final class EngineStartException extends RuntimeException {

  /// What stood in the way.
  public enum Reason {
    /// The distribution's zip is in none of the places where it is looked for.
    ZIP_MISSING,
    /// The zip is not the one this version was made for.
    ZIP_DAMAGED,
    /// The cache or the data directory cannot be read or written.
    FILES_UNUSABLE,
    /// The data directory is being used by another engine.
    DATA_IN_USE,
    /// The port asked for is taken.
    PORT_TAKEN,
    /// No Java, or one older than 21.
    JAVA_UNUSABLE,
    /// Too little memory is available.
    MEMORY_LOW,
    /// Too little room on the disk that holds the data.
    DISK_LOW,
    /// OpenSearch refuses to run as root, and no way around it works here.
    ROOT_REFUSED,
    /// The process ended before it was ready.
    DIED,
    /// It was not ready in time.
    TIMED_OUT,
    /// The wait for it was interrupted.
    INTERRUPTED,
    /// Docker does not answer, or the image cannot be built or started.
    DOCKER_UNUSABLE,
    /// Nothing answers at the address given.
    UNREACHABLE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String remedy;

  EngineStartException(Reason reason, String problem, String remedy) {
    this(reason, problem, remedy, null);
  }

  EngineStartException(Reason reason, String problem, String remedy, @Nullable Throwable cause) {
    super(problem + "\n" + remedy, cause);
    this.reason = reason;
    this.remedy = remedy;
  }

  /// Files or directories that cannot be used; or an interrupt, which Java's channels report as if
  /// the file were at fault.
  static EngineStartException ofFiles(String problem, String remedy, IOException cause) {
    return Thread.currentThread().isInterrupted()
        ? interrupted(cause)
        : new EngineStartException(
            Reason.FILES_UNUSABLE, problem + ": " + Words.of(cause) + ".", remedy, cause);
  }

  static EngineStartException interrupted(Exception cause) {
    return new EngineStartException(
        Reason.INTERRUPTED, "The start of OpenSearch was interrupted.", "Start it again.", cause);
  }

  public Reason reason() {
    return reason;
  }

  /// What to do about it: the last line of the message.
  public String remedy() {
    return remedy;
  }
}
