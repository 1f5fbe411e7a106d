package dev.trailsearch.dashboards.dql;

import dev.trailsearch.dashboards.dql.Dql.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a query by descent, as its grammar has it: `or` binds less than `and`, `and` less than
/// `not`; what a field is compared with may be a list in brackets with the same three words. Values
/// without quotes go on over spaces until one of the words, a bracket or a colon.
final class DqlParser {
  private static final Pattern OR = Pattern.compile("\\s+or\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT = Pattern.compile("not\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPERATOR = Pattern.compile("\\s*(<=|>=|<|>|:)\\s*");
  private static final Pattern ESCAPED_WORD =
      Pattern.compile("\\\\(or|and|not)", Pattern.CASE_INSENSITIVE);
  private static final String SPECIAL = "\\():<>\"*{}";

  private final String text;
  private int at;

  DqlParser(String text) {
    this.text = text;
  }

  Dql parse() {
    spaces();
    if (at == text.length()) {
      return new Dql.Everything();
    }
    Dql query = any(this::condition);
    spaces();
    if (at < text.length()) {
      throw unexpected();
    }
    return query;
  }

  private Dql any(Supplier<Dql> part) {
    List<Dql> parts = new ArrayList<>();
    do {
      parts.add(all(part));
    } while (take(OR));
    return parts.size() == 1 ? parts.getFirst() : new Dql.Or(parts);
  }

  private Dql all(Supplier<Dql> part) {
    List<Dql> parts = new ArrayList<>();
    do {
      parts.add(take(NOT) ? new Dql.Not(part.get()) : part.get());
    } while (take(AND));
    return parts.size() == 1 ? parts.getFirst() : new Dql.And(parts);
  }

  private Dql condition() {
    if (peek('(')) {
      return bracketed(this::condition);
    }
    int start = at;
    Value first = value();
    Matcher operator = OPERATOR.matcher(text).region(at, text.length());
    if (!operator.lookingAt()) {
      return new Dql.Words(first);
    }
    String field =
        switch (first) {
          case Value.Literal(String name) -> name;
          case Value.Phrase(String name) -> name;
          case Value.Wildcard _ ->
              throw new DqlException("a field with a wildcard is not supported", start);
        };
    at = operator.end();
    return switch (operator.group(1)) {
      case ":" -> compared(value -> new Dql.Is(field, value));
      case "<" -> new Dql.Range(field, "lt", literal());
      case "<=" -> new Dql.Range(field, "lte", literal());
      case ">" -> new Dql.Range(field, "gt", literal());
      case ">=" -> new Dql.Range(field, "gte", literal());
      default -> throw unexpected();
    };
  }

  private Dql compared(Function<Value, Dql> comparison) {
    if (peek('{')) {
      throw new DqlException("a nested query is not supported", at);
    }
    return peek('(') ? bracketed(() -> compared(comparison)) : comparison.apply(value());
  }

  private Dql bracketed(Supplier<Dql> part) {
    at++;
    spaces();
    Dql inner = any(part);
    spaces();
    if (!peek(')')) {
      throw at == text.length() ? new DqlException("a bracket is not closed", at) : unexpected();
    }
    at++;
    return inner;
  }

  private String literal() {
    int start = at;
    return switch (value()) {
      case Value.Literal(String value) -> value;
      case Value.Phrase(String value) -> value;
      case Value.Wildcard _ -> throw new DqlException("a limit cannot have a wildcard", start);
    };
  }

  private Value value() {
    return peek('"') ? new Value.Phrase(quoted()) : unquoted();
  }

  private String quoted() {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        value.append(escaped("\"\\"));
      } else {
        value.append(text.charAt(at++));
      }
    }
    if (at == text.length()) {
      throw new DqlException("a quote is not closed", start);
    }
    at++;
    return value.toString();
  }

  private Value unquoted() {
    int start = at;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    while (at < text.length() && !matches(OR) && !matches(AND) && !matches(NOT)) {
      char c = text.charAt(at);
      Matcher word = ESCAPED_WORD.matcher(text).region(at, text.length());
      if (c == '*') {
        parts.add(part.toString());
        part.setLength(0);
        at++;
      } else if (word.lookingAt()) {
        part.append(word.group(1));
        at = word.end();
      } else if (c == '\\' && at + 1 < text.length()) {
        part.append(escaped(SPECIAL));
      } else if (SPECIAL.indexOf(c) >= 0) {
        break;
      } else {
        part.append(c);
        at++;
      }
    }
    if (at == start) {
      throw at == text.length() ? new DqlException("something is missing", at) : unexpected();
    }
    if (parts.isEmpty()) {
      return new Value.Literal(part.toString().strip());
    }
    parts.add(part.toString().stripTrailing());
    parts.set(0, parts.getFirst().stripLeading());
    return new Value.Wildcard(parts);
  }

  /// A backslash before one of these stands for it; before another character for itself.
  private String escaped(String special) {
    char next = text.charAt(at + 1);
    String known = "trn";
    if (special.indexOf(next) >= 0) {
      at += 2;
      return String.valueOf(next);
    }
    if (known.indexOf(next) >= 0) {
      at += 2;
      return String.valueOf("\t\r\n".charAt(known.indexOf(next)));
    }
    if (special.length() > 2) {
      throw new DqlException("a backslash must stand before a special character", at);
    }
    at++;
    return "\\";
  }

  private boolean take(Pattern word) {
    Matcher matcher = word.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    at = matcher.end();
    return true;
  }

  private boolean matches(Pattern word) {
    return word.matcher(text).region(at, text.length()).lookingAt();
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void spaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private DqlException unexpected() {
    return new DqlException("'" + text.charAt(at) + "' is not expected", at);
  }
}
