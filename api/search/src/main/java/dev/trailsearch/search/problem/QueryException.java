package dev.trailsearch.search.problem;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The caller asked for something that cannot be searched. The message says what, the hint how. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int NOWHERE = -1;

  private final int position;
  private final @Nullable String hint;

  private QueryException(String message, int position, @Nullable String hint) {
    super(message);
    this.position = position;
    this.hint = hint;
  }

  /**
   * A fault at one place of the query text.
   *
   * @param position characters (UTF-16) before it, from 0
   */
  public static QueryException at(int position, String message) {
    return new QueryException(message, position, null);
  }

  /**
   * A fault at one place of the query text, with a way out.
   *
   * @param position characters (UTF-16) before it, from 0
   * @param hint what to write instead
   */
  public static QueryException at(int position, String message, String hint) {
    return new QueryException(message, position, hint);
  }

  /** A fault outside the query text, such as in a time or a cursor. */
  public static QueryException of(String message, String hint) {
    return new QueryException(message, NOWHERE, hint);
  }

  /** The same fault, at this place of the query text. */
  public QueryException at(int place) {
    return new QueryException(String.valueOf(getMessage()), place, hint);
  }

  /** The same fault, found in another part of the request than the query text. */
  public QueryException in(String part) {
    return new QueryException(part + ": " + getMessage(), NOWHERE, hint);
  }

  /** Characters (UTF-16) of the query text before the fault; empty if it lies elsewhere. */
  public OptionalInt position() {
    return position == NOWHERE ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** What to write instead, such as a "did you mean". */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }
}
