package dev.trailsearch.indexer.opensearch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/**
 * The engine did not do what was asked. The two cases differ in whose fault it is, and so in exit
 * code and HTTP status.
 */
public abstract sealed class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private EngineException(String message, Throwable cause) {
    super(message, cause);
  }

  private EngineException(String message) {
    super(message);
  }

  /** Nobody answered, or not in time. */
  public static final class Unreachable extends EngineException {

    private static final long serialVersionUID = 1L;
    private final Obstacle obstacle;

    /** With the connection's own words in the message. */
    public Unreachable(String message, Throwable cause) {
      super(message, cause);
      this.obstacle = Obstacle.of(cause);
    }

    /** What stands between. */
    public Obstacle obstacle() {
      return obstacle;
    }

    /**
     * Whether a connection stood and ended without an answer; false where none came about, or the
     * time was up.
     */
    public boolean brokeOff() {
      if (obstacle != Obstacle.NETWORK) {
        return false;
      }
      for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof InterruptedIOException
            || cause instanceof ConnectException
            || cause instanceof UnknownHostException) {
          return false;
        }
      }
      return getCause() instanceof IOException;
    }
  }

  /** The engine answered with an error. */
  public static final class Refused extends EngineException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;

    /**
     * With the engine's own words.
     *
     * @param status the HTTP status
     * @param type the engine's error type, such as {@code index_not_found_exception}; empty if it
     *     gave none
     * @param message what was asked, and the engine's reason
     */
    public Refused(int status, String type, String message) {
      super(message);
      this.status = status;
      this.type = type;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }

    /** The engine's error type. */
    public String type() {
      return type;
    }
  }
}
