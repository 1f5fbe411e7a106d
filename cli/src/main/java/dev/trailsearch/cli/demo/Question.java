package dev.trailsearch.cli.demo;

import static dev.trailsearch.generator.story.AttackStory.ATTACKER_ADDRESS;
import static dev.trailsearch.generator.story.AttackStory.LEAKED_KEY;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.event.View;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;

/// A question that someone has after an attack, and how to ask it.
///
/// @param words as people ask it
/// @param query as Trailsearch is asked
/// @param facets fields whose values answer it
/// @param size events that answer it
record Question(String words, String query, List<String> facets, int size) {

  /// The three that the generated logs have an answer to.
  static final List<Question> ALL =
      List.of(
          new Question(
              "Who used the leaked key, and from where?",
              "key:" + LEAKED_KEY,
              List.of("ip", "agent"),
              0),
          new Question(
              "What was the stranger refused?",
              "ip:" + ATTACKER_ADDRESS + " denied:true",
              List.of("action"),
              0),
          new Question(
              "Who switched the logging off?",
              "action:(cloudtrail:StopLogging OR cloudtrail:DeleteTrail)",
              List.of(),
              5));

  Question {
    facets = List.copyOf(facets);
  }

  SearchRequest request() {
    return new SearchRequest(
        query,
        TimeRange.ALL,
        List.of(),
        facets.stream().map(FacetRequest::of).toList(),
        false,
        new PageRequest(size, Sort.OLDEST, null),
        View.WHOLE,
        false);
  }

  /// The words after the name of this program that ask the same.
  String arguments() {
    String counted = facets.isEmpty() ? "" : " --facet " + String.join(",", facets);
    String shown = size == 0 ? " --size 0" : " --sort oldest";
    return "search '" + query + "'" + counted + shown;
  }
}
