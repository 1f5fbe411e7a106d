package dev.trailsearch.search.highlight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.SearchedWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in a record the words that a query looked for, by path. It reads the record as it is shown,
 * so no masked secret can come to light; the engine could not say by which path a word was found.
 */
public final class Highlighter {

  private static final int MOST_FRAGMENTS = 20;

  private final List<Phrase> phrases;

  private Highlighter(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
  }

  /** A highlighter for this query. */
  public static Highlighter of(Query query) {
    return new Highlighter(SearchedWords.of(query).stream().map(Phrase::of).toList());
  }

  /**
   * Fragments by dotted path, the words found between {@code <em>} and {@code </em>}, the rest
   * escaped for HTML. The path of a record that is text is empty.
   */
  public Map<String, List<String>> fragments(JsonNode record) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    walk("", record, found);
    return found;
  }

  private void walk(String path, JsonNode node, Map<String, List<String>> found) {
    if (found.size() >= MOST_FRAGMENTS) {
      return;
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> child : node.properties()) {
        String name = child.getKey();
        walk(path.isEmpty() ? name : path + "." + name, child.getValue(), found);
      }
    } else if (node.isArray()) {
      node.forEach(element -> walk(path, element, found));
    } else if (node.isTextual()) {
      List<Span> spans = spans(node.asText());
      if (!spans.isEmpty()) {
        found.computeIfAbsent(path, _ -> new ArrayList<>()).add(Fragment.of(node.asText(), spans));
      }
    }
  }

  private List<Span> spans(String text) {
    List<Word> whole = Word.whole(text);
    List<Word> parts = Word.parts(text);
    List<Span> spans = new ArrayList<>();
    for (Phrase phrase : phrases) {
      spans.addAll(phrase.in(whole));
      spans.addAll(phrase.in(parts));
    }
    return Span.joined(spans);
  }
}
