package dev.trailsearch.search.query;

import java.util.ArrayList;
import java.util.List;

/** The words of the full text that a query looks for, and not those that it excludes. */
public final class SearchedWords {

  private SearchedWords() {}

  /**
   * Phrases, each as the forms of its words in lower case, in order; a form may hold {@code *} and
   * {@code ?}.
   */
  public static List<List<String>> of(Query query) {
    List<List<String>> phrases = new ArrayList<>();
    collect(query, phrases);
    return phrases;
  }

  private static void collect(Query query, List<List<String>> phrases) {
    switch (query) {
      case Query.And(List<Query> parts) -> parts.forEach(part -> collect(part, phrases));
      case Query.Or(List<Query> parts) -> parts.forEach(part -> collect(part, phrases));
      case Query.Words(Value.Text(int _, String text)) ->
          phrases.add(WordPieces.of(Wildcards.escape(text)));
      case Query.Words(Value.Wildcard(int _, String form)) -> phrases.add(WordPieces.of(form));
      case Query.Words _, Query.All _, Query.Not _, Query.FieldIs _ -> {}
    }
  }
}
