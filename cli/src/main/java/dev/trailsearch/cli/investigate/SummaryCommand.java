package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Column;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import dev.trailsearch.search.investigate.principal.PrincipalRequest;
import dev.trailsearch.search.investigate.principal.PrincipalSummary;
import dev.trailsearch.search.investigate.principal.PrincipalSummary.Notable;
import dev.trailsearch.search.investigate.principal.Principals;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `investigate summary`: who this is, and what it did.
@Command(
    name = "summary",
    description = {
      "Tell who a principal is, and what it did.",
      "",
      "First and last, how much of it failed, what most often and what most rarely,",
      "from where, with which keys, and which presets find something."
    },
    footer = {
      "  trailsearch investigate summary alice",
      "  trailsearch investigate summary arn:aws:iam::111122223333:role/Admin",
      "  trailsearch investigate summary AROACKCEVSQ6C2EXAMPLE:deploy-42"
    })
final class SummaryCommand extends AskingCommand<PrincipalSummary> {

  @Parameters(
      paramLabel = "WHO",
      description = "ARN, name of a user, role or session, principal id, access key id or account.")
  private String who;

  @Mixin private Narrow narrow;

  @Override
  Optional<PrincipalSummary> ask(SearchService service) {
    return new Principals(service)
        .summary(
            new PrincipalRequest(
                PrincipalId.of(who), narrow.query(), narrow.range(), narrow.filters()));
  }

  @Override
  String nothing() {
    return "No event of " + Pen.safe(who) + " is in the index.";
  }

  @Override
  String page(PrincipalSummary answer, Pen pen) {
    return SummaryPage.of(answer, pen);
  }

  @Override
  Rows<Notable> rows(PrincipalSummary answer) {
    return new Rows<>(
        answer.notable(),
        List.of(
            Column.whole("preset", Notable::preset),
            Column.whole("title", Notable::title),
            Column.number("events", notable -> String.valueOf(notable.events()))));
  }
}
