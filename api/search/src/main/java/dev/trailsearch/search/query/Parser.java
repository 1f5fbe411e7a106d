package dev.trailsearch.search.query;

import dev.trailsearch.search.problem.Characters;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query: {@code NOT} binds closest, then {@code AND} (also between words with nothing
 * between them), then {@code OR}.
 */
public final class Parser {

  private final List<Token> tokens;
  private final Budget budget;
  private int at;

  private Parser(List<Token> tokens, Budget budget) {
    this.tokens = tokens;
    this.budget = budget;
  }

  /**
   * The query that a text stands for; {@link Query.All} for an empty one.
   *
   * @throws QueryException if it is none, or goes beyond the limits
   */
  public static Query parse(String text, QueryLimits limits) {
    Budget budget = new Budget(limits);
    budget.length(text);
    Parser parser = new Parser(Lexer.tokens(Characters.whole(text)), budget);
    if (parser.is(Kind.END)) {
      return new Query.All();
    }
    Query query = parser.or(null);
    if (!parser.is(Kind.END)) {
      throw QueryException.at(
          parser.peek().position(), "this bracket was never opened", "remove it, or add \"(\"");
    }
    return query;
  }

  /** With a field's name, words are its values. */
  private Query or(@Nullable Token field) {
    List<Query> parts = new ArrayList<>();
    parts.add(and(field));
    while (accept(Kind.OR)) {
      parts.add(and(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }

  private Query and(@Nullable Token field) {
    List<Query> parts = new ArrayList<>();
    parts.add(not(field));
    while (accept(Kind.AND) || beginsPart()) {
      parts.add(not(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }

  private boolean beginsPart() {
    return switch (peek().kind()) {
      case OPEN, NOT, PLUS, MINUS, NAME, COMPARISON, RANGE_OPEN, WORD, WILDCARD, PHRASE -> true;
      case CLOSE, AND, OR, RANGE_CLOSE, TO, END -> false;
    };
  }

  private Query not(@Nullable Token field) {
    Token token = peek();
    return switch (token.kind()) {
      case NOT, MINUS -> {
        next();
        budget.enter(token);
        Query part = not(field);
        budget.leave();
        yield new Query.Not(part);
      }
      case PLUS -> {
        next();
        budget.enter(token);
        Query part = not(field);
        budget.leave();
        yield part;
      }
      default -> part(field);
    };
  }

  private Query part(@Nullable Token field) {
    Token token = next();
    return switch (token.kind()) {
      case OPEN -> bracket(token, field);
      case NAME -> named(token);
      case WORD, PHRASE -> leaf(field, new Value.Text(token.position(), token.text()));
      case WILDCARD -> wildcard(token, field);
      case COMPARISON -> leaf(field, comparison(token));
      case RANGE_OPEN -> leaf(field, range(token));
      case END -> throw missing(token);
      case CLOSE, AND, OR, NOT, PLUS, MINUS, RANGE_CLOSE, TO -> throw unexpected(token);
    };
  }

  private Query bracket(Token open, @Nullable Token field) {
    if (is(Kind.CLOSE)) {
      throw QueryException.at(
          open.position(), "there is nothing in the brackets", "remove them, or fill them");
    }
    budget.enter(open);
    Query inner = or(field);
    budget.leave();
    if (!accept(Kind.CLOSE)) {
      throw QueryException.at(
          open.position(), "this bracket is not closed", "add \")\" where it ends");
    }
    return inner;
  }

  private Query named(Token name) {
    Token token = peek();
    return switch (token.kind()) {
      case OPEN, WORD, WILDCARD, PHRASE, COMPARISON, RANGE_OPEN -> part(name);
      case END, CLOSE ->
          throw QueryException.at(
              token.position(),
              "there is no value after \"" + name.text() + ":\"",
              "write " + name.text() + ":* for any value");
      case AND, OR, NOT, PLUS, MINUS, NAME, RANGE_CLOSE, TO -> throw unexpected(token);
    };
  }

  private Query wildcard(Token token, @Nullable Token field) {
    boolean anything = token.text().equals("*");
    if (anything && (field == null || field.text().equals("*"))) {
      budget.clause(token);
      return new Query.All();
    }
    if (anything) {
      return leaf(field, new Value.Present(token.position()));
    }
    budget.wildcard(token);
    return leaf(field, new Value.Wildcard(token.position(), token.text()));
  }

  private Query leaf(@Nullable Token field, Value value) {
    budget.clause(value.position());
    return field == null
        ? new Query.Words(value)
        : new Query.FieldIs(field.position(), field.text(), value);
  }

  private Value comparison(Token sign) {
    Value.Bound bound = bound(sign.text().endsWith("="));
    return sign.text().startsWith(">")
        ? new Value.Range(sign.position(), bound, null)
        : new Value.Range(sign.position(), null, bound);
  }

  private Value range(Token open) {
    boolean includesLow = open.text().equals("[");
    Value.Bound low = openBound(includesLow);
    if (!accept(Kind.TO)) {
      throw QueryException.at(
          peek().position(), "a range needs \"TO\" between its bounds", "write [LOW TO HIGH]");
    }
    Value.Bound high = openBound(true);
    Token close = peek();
    if (!accept(Kind.RANGE_CLOSE)) {
      throw QueryException.at(
          open.position(), "this range is not closed", "write [LOW TO HIGH], * for no bound");
    }
    boolean includesHigh = close.text().equals("]");
    return new Value.Range(
        open.position(),
        low,
        high == null ? null : new Value.Bound(high.position(), high.text(), includesHigh));
  }

  private Value.@Nullable Bound openBound(boolean inclusive) {
    if (is(Kind.WILDCARD) && peek().text().equals("*")) {
      next();
      return null;
    }
    return bound(inclusive);
  }

  private Value.Bound bound(boolean inclusive) {
    Token token = next();
    return switch (token.kind()) {
      case WORD, PHRASE -> new Value.Bound(token.position(), token.text(), inclusive);
      case END -> throw missing(token);
      case WILDCARD ->
          throw QueryException.at(
              token.position(), "a bound has no wildcards", "write * alone for no bound");
      case OPEN, CLOSE, AND, OR, NOT, PLUS, MINUS, NAME, COMPARISON, RANGE_OPEN, RANGE_CLOSE, TO ->
          throw unexpected(token);
    };
  }

  private static QueryException missing(Token end) {
    return QueryException.at(
        end.position(), "the query ends where a word was expected", "add one, or remove the sign");
  }

  private static QueryException unexpected(Token token) {
    return QueryException.at(
        token.position(),
        "\"" + token.text() + "\" stands where a word was expected",
        "put it in quotes to search for it");
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  private boolean is(Kind kind) {
    return peek().kind() == kind;
  }

  private boolean accept(Kind kind) {
    if (!is(kind)) {
      return false;
    }
    next();
    return true;
  }
}
