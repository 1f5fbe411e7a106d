package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.problem.QueryException;
import java.util.List;
import java.util.regex.Pattern;

/** Words of the full text. A text of several words is found where they stand in that order. */
final class Words {

  static final String FIELD = "trail.text";

  private static final Pattern ADDRESS = Pattern.compile("[0-9*?]+(\\.[0-9*?]*)+");

  private Words() {}

  static ObjectNode clause(Value value) {
    return switch (value) {
      case Value.Text(int position, String text) -> phrase(position, text);
      case Value.Wildcard(int position, String form) -> wildcard(position, form);
      case Value.Present _ -> Clauses.exists(FIELD);
      case Value.Range(int position, var _, var _) ->
          throw QueryException.at(
              position, "words have no ranges", "name a field: time, ip or a number");
    };
  }

  private static ObjectNode phrase(int position, String text) {
    if (!WordPieces.hasWord(text)) {
      throw QueryException.at(
          position,
          "there is no letter or digit in \"" + text + "\"",
          "words are made of letters and digits; other signs only separate them");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", text);
    return Clauses.wrap("match_phrase", Clauses.wrap(FIELD, body));
  }

  /** Wildcards stay within a word: {@code my-buck*} is the word "my", then one in "buck…". */
  private static ObjectNode wildcard(int position, String form) {
    if (ADDRESS.matcher(form).matches()) {
      throw QueryException.at(
          position, "addresses are whole words, without wildcards", Addresses.blockHint(form));
    }
    List<String> pieces = WordPieces.of(form);
    for (String piece : pieces) {
      if (Wildcards.isLeading(piece)) {
        throw QueryException.at(
            position,
            "a word cannot begin with a wildcard",
            "name a field, such as resource:*bucket, or write the word's first letters");
      }
    }
    return pieces.size() == 1 ? single(pieces.getFirst()) : inOrder(pieces);
  }

  private static ObjectNode single(String piece) {
    return Wildcards.clause(FIELD, piece, false);
  }

  private static ObjectNode inOrder(List<String> pieces) {
    ArrayNode clauses = JsonNodeFactory.instance.arrayNode();
    for (String piece : pieces) {
      boolean wild = !Wildcards.literal(piece).equals(piece);
      clauses.add(
          wild
              ? Clauses.wrap("span_multi", Clauses.wrap("match", single(piece)))
              : Clauses.wrap(
                  "span_term", Clauses.keyword("term", FIELD, piece, false).get("term")));
    }
    ObjectNode near = JsonNodeFactory.instance.objectNode();
    near.set("clauses", clauses);
    return Clauses.wrap("span_near", near.put("slop", 0).put("in_order", true));
  }
}
