package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Bytes;

/**
 * Finds where a JSON value ends, looking only at brackets and quotes, so that a value with bad
 * content can be told from the next.
 */
final class JsonSkipper {

  private final Window window;
  private final boolean lenient;
  private String failure = "";

  /**
   * @param lenient whether single quotes and comments are known, too
   */
  JsonSkipper(Window window, boolean lenient) {
    this.window = window;
    this.lenient = lenient;
  }

  /** Why the last value has no end. */
  String failure() {
    return failure;
  }

  void skipBlanks() {
    while (isBlank(window.peek())) {
      window.advance();
    }
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** Moves behind the value at hand; false if it has no end, see {@link #failure()}. */
  boolean skipValue() {
    return switch (window.peek()) {
      case '{', '[' -> skipNested();
      case '"' -> skipString();
      case -1 -> fail();
      default -> skipPlain();
    };
  }

  /** Whether the string at hand begins like an object, as a record does that is one string. */
  boolean isQuotedObject() {
    int start = window.at() - window.mark();
    window.advance();
    boolean quoted = window.peek() == '{';
    window.moveTo(window.mark() + start);
    return quoted;
  }

  boolean skipString() {
    int quote = window.peek();
    window.advance();
    while (true) {
      skipTo((char) quote, '\\', '\n');
      int c = window.peek();
      if (c == quote) {
        window.advance();
        return true;
      }
      switch (c) {
        case '\\' -> {
          window.advance();
          if (window.peek() == -1) {
            return fail();
          }
          window.advance();
        }
        case '\n' -> {
          failure = "a line break inside a string";
          return false;
        }
        default -> {
          return fail();
        }
      }
    }
  }

  private boolean skipNested() {
    int depth = 0;
    do {
      switch (window.peek()) {
        case -1 -> {
          return fail();
        }
        case '"' -> {
          if (!skipString()) {
            return false;
          }
        }
        case '{', '[' -> {
          depth++;
          window.advance();
        }
        case '}', ']' -> {
          depth--;
          window.advance();
        }
        case '\'', '#', '/' -> {
          if (!skipNearlyJson()) {
            return false;
          }
        }
        default -> window.advance();
      }
    } while (depth > 0);
    return true;
  }

  /** Outside of strings, JSON has no such characters. */
  private boolean skipNearlyJson() {
    int first = window.peek();
    if (lenient && first == '\'') {
      return skipString();
    }
    window.advance();
    if (lenient && (first == '#' || window.peek() == '/')) {
      skipTo('\n', '\n', '\n');
    } else if (lenient && window.peek() == '*') {
      skipBlockComment();
    }
    return true;
  }

  private void skipBlockComment() {
    int before = 0;
    while (window.peek() != -1 && !(before == '*' && window.peek() == '/')) {
      before = window.peek();
      window.advance();
    }
    window.advance();
  }

  /** A number, a word, or a stray character: at least one byte, so that reading always goes on. */
  private boolean skipPlain() {
    do {
      window.advance();
    } while (!endsPlain(window.peek()));
    return true;
  }

  private static boolean endsPlain(int c) {
    return switch (c) {
      case -1, ',', ']', '}', '[', '{', '"' -> true;
      default -> isBlank(c);
    };
  }

  /** The bulk of every record is the inside of strings, so this loop looks at the array itself. */
  private void skipTo(char a, char b, char c) {
    do {
      window.moveTo(Bytes.indexOf(a, b, c, window.buffer(), window.at(), window.end()));
      if (window.at() < window.end()) {
        return;
      }
    } while (window.fill());
  }

  /** False: what stands at hand is no entry of an array, since no comma parts it from the last. */
  boolean failMisplaced() {
    failure = "no comma behind the record before";
    return false;
  }

  /** False: between top-level objects there is something that is none; moves behind its first. */
  boolean failBetween() {
    failure = skipValue() ? "neither an object nor an array" : failure;
    return false;
  }

  /** False: the content ends where another value, or the end of the array, should stand. */
  boolean failAtEnd() {
    failure = "the content ends before its array of records does";
    return false;
  }

  private boolean fail() {
    failure = window.isFull() ? "longer than a record can be" : "the content ends inside a record";
    return false;
  }
}
