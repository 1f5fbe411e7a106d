package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Column;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.investigate.session.SessionStory;
import dev.trailsearch.search.investigate.session.Sessions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `investigate session`: who got this key, and what was done with it.
@Command(
    name = "session",
    description = {"Tell who got an access key, and what was done with it."},
    footer = {
      "  trailsearch investigate session ASIAIOSFODNN7EXAMPLE",
      "  trailsearch investigate session AKIAIOSFODNN7EXAMPLE --output json"
    })
final class SessionCommand extends AskingCommand<SessionStory> {

  @Parameters(
      paramLabel = "KEY",
      description = "Access key id of a session (ASIA…) or of a user (AKIA…).")
  private String key;

  @Override
  Optional<SessionStory> ask(SearchService service) {
    return new Sessions(service).story(key);
  }

  @Override
  String nothing() {
    return "No event of " + Pen.safe(key) + " is in the index.";
  }

  @Override
  String page(SessionStory story, Pen pen) {
    return pen.paragraph(Sentences.issued(story.accessKeyId(), story.issue()))
        + pen.paragraph(Sentences.used(story.activity()))
        + pen.remarks(story.remarks())
        + pen.bars("actions", story.activity().facets().get("action"))
        + pen.bars("from", story.activity().facets().get("ip"))
        + pen.bars("agents", story.activity().facets().get("agent"))
        + pen.bars("Regions", story.activity().facets().get("region"))
        + pen.bars("errors", story.activity().facets().get("error"));
  }

  @Override
  Rows<Facet.Value> rows(SessionStory answer) {
    return new Rows<>(
        answer.activity().values("action"),
        List.of(
            Column.whole("action", Facet.Value::value),
            Column.number("events", value -> String.valueOf(value.count()))));
  }
}
