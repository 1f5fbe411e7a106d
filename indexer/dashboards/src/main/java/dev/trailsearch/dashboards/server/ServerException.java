package dev.trailsearch.dashboards.server;

/// The server did not do what was asked. The cases differ in whose move it is.
public abstract sealed class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ServerException(String message, Throwable cause) {
    super(message, cause);
  }

  private ServerException(String message) {
    super(message);
  }

  /// Nobody answered, or not in time.
  public static final class Unreachable extends ServerException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The server answered with an error, or is none that is known here.
  public static final class Refused extends ServerException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /// @param status of HTTP
    Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    /// The status of HTTP; 200 where the answer itself said no.
    public int status() {
      return status;
    }
  }
}
