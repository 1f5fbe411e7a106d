package dev.trailsearch.cli.search;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.query.EventOptions;
import dev.trailsearch.cli.query.QueryFault;
import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.event.View;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.investigate.preset.Presets;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.problem.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `search`: who did what, from where, and when.
@Command(
    name = "search",
    description = {
      "Search events: who did what, from where, and when.",
      "",
      "QUERY is words, \"phrases\" and conditions, joined by AND, OR and NOT, such as",
      "user:alice, service:s3, error:*, ip:10.0.0.0/8, denied:true or",
      "requestParameters.bucketName:logs. Without it, all events."
    },
    footer = {
      "  trailsearch search 'user:alice AND NOT readonly:true' --from now-7d",
      "  trailsearch search denied:true --facet user --facet action --size 0",
      "  trailsearch search 'service:s3 action:s3:Delete*' --histogram",
      "  trailsearch search --filter region=eu-west-1 --output csv > events.csv",
      "  trailsearch search -- '-user:root'"
    })
public final class SearchCommand extends BaseCommand {

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to search.")
  private List<String> words = List.of();

  @Mixin private EventOptions events;

  @Option(
      names = "--facet",
      paramLabel = "FIELD",
      split = ",",
      description = "Count the values of this field.")
  private List<String> facets = List.of();

  @Option(names = "--histogram", description = "Count events by time.")
  private boolean histogram;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "" + PageRequest.DEFAULT_SIZE,
      description =
          "Events to show, 0 to " + PageRequest.MAX_SIZE + " (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "newest",
      description = "newest or oldest first (default: ${DEFAULT-VALUE}).")
  private Sort sort;

  @Option(
      names = "--fields",
      paramLabel = "PATH",
      split = ",",
      description = "Show these paths of the record, such as userIdentity.arn.")
  private List<String> fields = List.of();

  @Option(
      names = "--cursor",
      paramLabel = "NEXT",
      description = "The page after the one that gave this cursor.")
  private @Nullable String cursor;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      split = ",",
      description = "Only what this preset finds too; `investigate presets` lists them.")
  private List<String> presets = List.of();

  @Option(names = "--explain", description = "Show how the query was understood.")
  private boolean explain;

  @Override
  public Integer call() {
    String query = String.join(" ", words);
    try (Beans beans = beans()) {
      SearchResult result = beans.get(SearchService.class).search(request(query));
      new Answer(globals(), fields, sort).print(result, out());
      if (result.total().value() == 0) {
        note("No events match.");
        return ExitCode.DIFFERENT.number();
      }
      return ExitCode.DONE.number();
    } catch (QueryException e) {
      throw QueryFault.in(query, e, globals().terminal().columns());
    }
  }

  private SearchRequest request(String query) {
    return new SearchRequest(
            query,
            events.range(),
            events.filters(),
            facets.stream().map(FacetRequest::of).toList(),
            histogram,
            new PageRequest(size, sort, cursor),
            new View(fields, false),
            explain)
        .within(Presets.joined(presets));
  }
}
