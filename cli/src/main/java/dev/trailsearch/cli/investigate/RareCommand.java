package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.firstseen.Rare;
import dev.trailsearch.search.investigate.firstseen.RareRequest;
import dev.trailsearch.search.investigate.firstseen.SeenValue;
import dev.trailsearch.search.investigate.firstseen.UnusualValues;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `investigate rare`: what hardly ever occurs.
@Command(
    name = "rare",
    description = {
      "Tell which values of a field, or pairs of two, are rare.",
      "",
      "Exact for up to 10,000 values; with more, an error says so."
    },
    footer = {
      "  trailsearch investigate rare action --principal alice",
      "  trailsearch investigate rare action --by user --at-most 1 --from now-30d"
    })
final class RareCommand extends UnusualCommand<Rare> {

  @Option(
      names = "--at-most",
      paramLabel = "N",
      defaultValue = "" + RareRequest.DEFAULT_AT_MOST,
      description = "Events that a rare value has (default: ${DEFAULT-VALUE}).")
  private long atMost;

  @Override
  Optional<Rare> ask(SearchService service) {
    return Optional.of(
        new UnusualValues(service)
            .rare(new RareRequest(field, by, atMost, narrow.range(), narrowing(), size)));
  }

  @Override
  boolean isEmpty(Rare answer) {
    return answer.found() == 0;
  }

  @Override
  String nothing() {
    return "Nothing is rare.";
  }

  @Override
  String page(Rare answer, Pen pen) {
    return pen.paragraph(
            "Rare in %s: %s of %s values occur at most %s."
                .formatted(
                    Pen.count(answer.events(), "event"),
                    Numbers.grouped(answer.found()),
                    Numbers.grouped(answer.compared()),
                    Pen.count(answer.atMost(), "time")))
        + table(answer.values(), answer.found(), "rare value", pen);
  }

  @Override
  Rows<SeenValue> rows(Rare answer) {
    return rows(answer.values());
  }
}
