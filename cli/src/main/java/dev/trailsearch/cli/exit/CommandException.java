package dev.trailsearch.cli.exit;

import org.jspecify.annotations.Nullable;

/// Why a command cannot do what it was asked, in words for people. The kind says whose move it is.
public abstract sealed class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  private CommandException(String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  /// What to do about it.
  public final String remedy() {
    return remedy;
  }

  /// Lines that show the place, such as a query with a mark below its fault; empty if there is
  /// none.
  public String detail() {
    return "";
  }

  /// It was asked for something that makes no sense.
  public static final class Misuse extends CommandException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    public Misuse(String problem, String remedy) {
      this(problem, remedy, "");
    }

    /// @param detail lines that show the place
    public Misuse(String problem, String remedy, String detail) {
      super(problem, remedy, null);
      this.detail = detail;
    }

    public Misuse(String problem, String remedy, Throwable cause) {
      super(problem, remedy, cause);
      this.detail = "";
    }

    @Override
    public String detail() {
      return detail;
    }
  }

  /// Something outside that it needs is not there: an engine, a port, a file, room on a disk.
  public static final class Unavailable extends CommandException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String problem, String remedy) {
      super(problem, remedy, null);
    }

    public Unavailable(String problem, String remedy, @Nullable Throwable cause) {
      super(problem, remedy, cause);
    }
  }

  /// Whoever read the results has gone, and wants no more of them.
  public static final class ReaderGone extends CommandException {
    private static final long serialVersionUID = 1L;

    public ReaderGone() {
      super("standard output was closed", "", null);
    }
  }
}
