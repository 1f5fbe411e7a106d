package dev.trailsearch.cli.search;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.page.Sort;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `get`: one event, whole.
@Command(
    name = "get",
    description = "Show one event, whole: the record, and what was derived from it.",
    footer = {
      "  trailsearch get d44c481f-edb8-4aa6-91a3-5679baa2871f",
      "  trailsearch get d44c481f-edb8-4aa6-91a3-5679baa2871f | jq .event.requestParameters"
    })
public final class GetCommand extends BaseCommand {

  @Parameters(paramLabel = "EVENT_ID", description = "The eventID, as search shows it.")
  private String id;

  @Option(
      names = "--unmask",
      description = "Show the secrets that the record holds, such as session tokens, too.")
  private boolean unmask;

  @Override
  public Integer call() {
    try (Beans beans = beans()) {
      SearchService service = beans.get(SearchService.class);
      Optional<FoundEvent> event = unmask ? service.unmasked(id) : service.get(id);
      if (event.isEmpty()) {
        note("No event has the id " + id + ".");
        return ExitCode.DIFFERENT.number();
      }
      print(event.get());
      return ExitCode.DONE.number();
    }
  }

  private void print(FoundEvent event) {
    switch (globals().format()) {
      case TABLE, JSON -> out().print(Json.pretty(Json.tree(event), globals().ink()));
      case NDJSON -> out().println(Json.line(Json.tree(event)));
      case CSV -> new Answer(globals(), List.of(), Sort.NEWEST).csv(List.of(event), out());
    }
  }
}
