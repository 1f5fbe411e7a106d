package dev.trailsearch.indexer.source;

import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * A source, or something in it, cannot be used. Its message names the place and says why, in words
 * for people; secrets are never among them.
 */
public abstract sealed class SourceException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String remedy;

  private SourceException(String place, String reason, String remedy, @Nullable Throwable cause) {
    super(place, null, reason);
    this.reason = reason;
    this.remedy = remedy;
    initCause(cause);
  }

  /** Why, without the place. */
  public final String reason() {
    return reason;
  }

  /** What to do about it. */
  public final String remedy() {
    return remedy;
  }

  /** The words of its user name no source. */
  public static final class Misnamed extends SourceException {

    private static final long serialVersionUID = 1L;

    /** What was written, why it is no source, and what would be. */
    public Misnamed(String place, String reason, String remedy) {
      super(place, reason, remedy, null);
    }
  }

  /** This one cannot be had; others of the same source may. */
  public static final class Refused extends SourceException {

    private static final long serialVersionUID = 1L;

    /** A place that may not be read, cannot be read yet, or is not there. */
    public Refused(String place, String reason, String remedy, @Nullable Throwable cause) {
      super(place, reason, remedy, cause);
    }
  }

  /** A whole source is not there, or does not answer; asking for more of it would fail, too. */
  public static final class Unreachable extends SourceException {

    private static final long serialVersionUID = 1L;

    /** A place that could not be reached. */
    public Unreachable(String place, String reason, String remedy, @Nullable Throwable cause) {
      super(place, reason, remedy, cause);
    }
  }
}
