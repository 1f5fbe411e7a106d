package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.firstseen.FirstSeen;
import dev.trailsearch.search.investigate.firstseen.FirstSeenRequest;
import dev.trailsearch.search.investigate.firstseen.SeenValue;
import dev.trailsearch.search.investigate.firstseen.UnusualValues;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `investigate first-seen`: what never occurred before.
@Command(
    name = "first-seen",
    description = {
      "Tell which values of a field never occurred before.",
      "",
      "That is from --from on, and not in the time before it. Exact for up to 10,000",
      "values; with more, an error says so."
    },
    footer = {
      "  trailsearch investigate first-seen region --from now-7d --baseline 90d",
      "  trailsearch investigate first-seen ip --principal alice --from 2023-07-10",
      "  trailsearch investigate first-seen action --by user --query failed:false",
      "  trailsearch investigate first-seen requestParameters.bucketName"
    })
final class FirstSeenCommand extends UnusualCommand<FirstSeen> {

  @Option(
      names = "--baseline",
      paramLabel = "LENGTH",
      defaultValue = FirstSeenRequest.DEFAULT_BASELINE,
      description = {
        "How long before --from a value is looked for, or from when on (default: "
            + "${DEFAULT-VALUE}; --from is "
            + FirstSeenRequest.DEFAULT_FROM
            + " unless stated)."
      })
  private String baseline;

  @Override
  Optional<FirstSeen> ask(SearchService service) {
    return Optional.of(
        new UnusualValues(service)
            .firstSeen(
                new FirstSeenRequest(
                    field,
                    by,
                    narrow.rangeFrom(FirstSeenRequest.DEFAULT_FROM),
                    baseline,
                    narrowing(),
                    size)));
  }

  @Override
  boolean isEmpty(FirstSeen answer) {
    return answer.found() == 0;
  }

  @Override
  String nothing() {
    return "Nothing is new.";
  }

  @Override
  String page(FirstSeen answer, Pen pen) {
    Instant to = answer.window().to();
    String baseline =
        answer.baseline().events() == 0
            ? pen.ink()
                .yellow(
                    pen.paragraph(
                        "! There are no events from %s to then, so everything is new."
                            .formatted(Pen.time(answer.baseline().from()))))
            : "";
    return pen.paragraph(
            "New from %s%s, compared with the time since %s: %s of %s values."
                .formatted(
                    Pen.time(answer.window().from()),
                    to == null ? "" : " to " + Pen.time(to),
                    Pen.time(answer.baseline().from()),
                    Numbers.grouped(answer.found()),
                    Numbers.grouped(answer.compared())))
        + baseline
        + table(answer.values(), answer.found(), "new value", pen)
        + pen.gaps(answer.completeness());
  }

  @Override
  Rows<SeenValue> rows(FirstSeen answer) {
    return rows(answer.values());
  }
}
