package dev.trailsearch.search.query;

import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query into tokens. Which characters are special depends on the place: a colon ends a
 * field's name, but is an ordinary character in a field's value, and so are {@code +} and {@code -}
 * within a word.
 */
final class Lexer {

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** How many brackets around a field's value are open: {@code user:(alice OR bob)}. */
  private int valueBrackets;

  private boolean inRange;

  private Lexer(String source) {
    this.source = source;
  }

  /**
   * The tokens of a query; the last is {@link Kind#END}.
   *
   * @throws QueryException if a quote or an escape is not complete
   */
  static List<Token> tokens(String source) {
    Lexer lexer = new Lexer(source);
    while (lexer.skipSpace()) {
      lexer.next();
    }
    lexer.add(Kind.END, source.length(), "");
    return lexer.tokens;
  }

  private boolean skipSpace() {
    while (at < source.length() && isSpace(source.charAt(at))) {
      at++;
    }
    return at < source.length();
  }

  private void next() {
    char c = source.charAt(at);
    if (c == '"') {
      phrase();
    } else if (inRange) {
      rangePart(c);
    } else if (c == '(' || c == ')') {
      bracket(c);
    } else if (isValue() && (c == '[' || c == '{')) {
      inRange = true;
      sign(Kind.RANGE_OPEN, 1);
    } else if (isValue() && (c == '<' || c == '>')) {
      sign(Kind.COMPARISON, peek(1) == '=' ? 2 : 1);
    } else if ((c == '+' || c == '-') && !follows(Kind.NAME) && !follows(Kind.COMPARISON)) {
      prefix(c);
    } else {
      word();
    }
  }

  private void rangePart(char c) {
    if (c == ']' || c == '}') {
      inRange = false;
      sign(Kind.RANGE_CLOSE, 1);
    } else {
      word();
    }
  }

  private void bracket(char c) {
    if (c == '(') {
      valueBrackets += isValue() ? 1 : 0;
      sign(Kind.OPEN, 1);
    } else {
      valueBrackets -= valueBrackets > 0 ? 1 : 0;
      sign(Kind.CLOSE, 1);
    }
  }

  private void prefix(char c) {
    if (at + 1 >= source.length() || isSpace(peek(1))) {
      throw QueryException.at(
          at,
          "there is nothing to search after \"" + c + "\"",
          "put the sign before a word without a space, or in quotes");
    }
    sign(c == '+' ? Kind.PLUS : Kind.MINUS, 1);
  }

  private void phrase() {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '"') {
      text.append(escaped());
    }
    if (at == source.length()) {
      throw QueryException.at(start, "the quote is not closed", "add \" at its end");
    }
    at++;
    if (peek(0) == '~' || peek(0) == '^') {
      throw QueryException.at(
          at, "there is neither a distance (~) nor a boost (^) for phrases", "leave it out");
    }
    add(Kind.PHRASE, start, text.toString());
  }

  private void word() {
    int start = at;
    WordText text = new WordText();
    boolean bare = true;
    while (at < source.length() && !endsWord(source.charAt(at))) {
      char c = source.charAt(at);
      if (c == ':' && !isValue() && !isArn(start)) {
        name(start, text);
        return;
      }
      bare &= c != '\\';
      if (c == '*' || c == '?') {
        text.wildcard(c);
        at++;
      } else {
        text.literal(escaped());
      }
    }
    refuseSuffix(start);
    if (text.hasWildcards()) {
      add(Kind.WILDCARD, start, text.form());
    } else {
      add(bare ? kindOf(text.literal()) : Kind.WORD, start, text.literal());
    }
  }

  /** Lucene's {@code roam~2} and {@code word^3} would otherwise find something else in silence. */
  private void refuseSuffix(int start) {
    int sign = at - 1;
    while (sign > start && (isDigit(source.charAt(sign)) || source.charAt(sign) == '.')) {
      sign--;
    }
    char c = source.charAt(sign);
    if (sign > start && (c == '~' || c == '^') && source.charAt(sign - 1) != '\\') {
      throw QueryException.at(
          sign,
          "there is neither fuzzy search (~) nor a boost (^)",
          "leave it out, or put the text in quotes");
    }
  }

  private void name(int start, WordText text) {
    if (at == start) {
      throw QueryException.at(at, "there is no field before the colon", "write FIELD:VALUE");
    }
    if (text.hasWildcards() && !text.isAnything()) {
      throw QueryException.at(
          start, "a field's name has no wildcards", "write \\* or \\? for the character itself");
    }
    at++;
    add(Kind.NAME, start, text.isAnything() ? "*" : text.literal());
  }

  private Kind kindOf(String word) {
    return switch (word) {
      case "AND" -> inRange ? Kind.WORD : Kind.AND;
      case "OR" -> inRange ? Kind.WORD : Kind.OR;
      case "NOT" -> inRange ? Kind.WORD : Kind.NOT;
      case "TO" -> inRange ? Kind.TO : Kind.WORD;
      default -> Kind.WORD;
    };
  }

  private boolean endsWord(char c) {
    return isSpace(c) || c == '"' || (inRange ? c == ']' || c == '}' : c == '(' || c == ')');
  }

  /** People paste ARNs, and no field is called {@code arn}. */
  private boolean isArn(int start) {
    return source.startsWith("arn:", start);
  }

  /** The next character; after a backslash, the one that follows it. */
  private char escaped() {
    char c = source.charAt(at++);
    if (c != '\\') {
      return c;
    }
    if (at == source.length()) {
      throw QueryException.at(
          at - 1, "there is nothing after the backslash", "write \\\\ for a backslash");
    }
    return source.charAt(at++);
  }

  private boolean isValue() {
    return inRange || valueBrackets > 0 || follows(Kind.NAME) || follows(Kind.COMPARISON);
  }

  private boolean follows(Kind kind) {
    return !tokens.isEmpty() && tokens.getLast().kind() == kind;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Pasted text holds no-break spaces, which Java does not count as white space. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private char peek(int ahead) {
    return at + ahead < source.length() ? source.charAt(at + ahead) : 0;
  }

  private void sign(Kind kind, int length) {
    add(kind, at, source.substring(at, at + length));
    at += length;
  }

  private void add(Kind kind, int position, String text) {
    tokens.add(new Token(kind, position, text));
  }
}
