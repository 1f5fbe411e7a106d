package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.Histogram;
import dev.trailsearch.search.investigate.Activity;
import dev.trailsearch.search.investigate.EventRef;
import dev.trailsearch.search.investigate.Who;
import dev.trailsearch.search.investigate.principal.PrincipalSummary;
import dev.trailsearch.search.investigate.principal.PrincipalSummary.Credentials;
import dev.trailsearch.search.investigate.principal.PrincipalSummary.Identity;
import dev.trailsearch.search.investigate.principal.PrincipalSummary.Notable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A principal's summary as a story.
final class SummaryPage {
  private static final int RARE = 5;
  private static final int IDENTITIES = 10;

  private SummaryPage() {}

  static String of(PrincipalSummary summary, Pen pen) {
    Activity done = summary.activity();
    Histogram histogram = done.histogram();
    return who(summary, pen)
        + pen.paragraph(did(done))
        + pen.paragraph(credentials(summary.credentials(), done))
        + notable(summary.notable(), pen)
        + pen.bars("actions", done.facets().get("action"))
        + rare(done.facets().get("rareAction"), pen)
        + pen.bars("from", done.facets().get("ip"))
        + pen.bars("agents", done.facets().get("agent"))
        + pen.bars("Regions", done.facets().get("region"))
        + pen.bars("keys", done.facets().get("key"))
        + pen.bars("sessions", done.facets().get("session"))
        + pen.bars("errors", done.facets().get("error"))
        + (histogram == null ? "" : pen.bars(histogram));
  }

  private static String who(PrincipalSummary summary, Pen pen) {
    Who who = summary.who();
    List<Identity> all = summary.principals();
    if (all.size() > 1) {
      String several =
          "%s means %s:".formatted(Pen.safe(summary.id()), Pen.count(summary.found(), "principal"));
      return pen.ink().yellow(pen.paragraph(several).stripTrailing())
          + "\n"
          + pen.table(
              all.subList(0, Math.min(all.size(), IDENTITIES)),
              List.of(
                  Column.number("EVENTS", each -> Numbers.grouped(each.events())),
                  Column.middle("PRINCIPAL", 40, Identity::arn)),
              (_, text) -> text)
          + (summary.found() > IDENTITIES ? pen.faint("and others") : "");
    }
    String arn = all.isEmpty() ? who.arn() : all.getFirst().arn();
    return pen.ink().bold(Pen.safe(who.name()))
        + " ("
        + Pen.safe(who.type())
        + ")\n"
        + (arn == null ? "" : pen.faint(Pen.safe(arn)));
  }

  private static String did(Activity done) {
    return "%s from %s (%s) to %s (%s): %s failed, %s of them for want of a permission."
        .formatted(
            Pen.count(done.events(), "event"),
            time(done.first()),
            action(done.first()),
            time(done.last()),
            action(done.last()),
            Numbers.grouped(done.failed()),
            Numbers.grouped(done.denied()));
  }

  /// The three questions that the CloudTrail User Guide says every record answers.
  private static String credentials(Credentials credentials, Activity done) {
    List<String> parts = new ArrayList<>();
    if (credentials.user() > 0) {
      parts.add(Numbers.grouped(credentials.user()) + " with credentials of root or an IAM user");
    }
    if (credentials.temporary() > 0) {
      parts.add(
          Numbers.grouped(credentials.temporary())
              + " with temporary credentials of a role or a federated user");
    }
    if (credentials.service() > 0) {
      parts.add(Numbers.grouped(credentials.service()) + " by an AWS service");
    }
    long mfa = done.count("mfa", "true");
    String factor = mfa == 0 ? "none with MFA." : Numbers.grouped(mfa) + " with MFA.";
    return (parts.isEmpty()
            ? "Credentials of another account, or unknown"
            : String.join(", ", parts))
        + "; "
        + factor;
  }

  private static String notable(List<Notable> notable, Pen pen) {
    return notable.isEmpty()
        ? ""
        : pen.heading("worth a look", "each is shown by search --preset NAME")
            + pen.table(
                notable,
                List.of(
                    Column.number("EVENTS", each -> Numbers.grouped(each.events())),
                    Column.cut("WHAT", 30, Notable::title),
                    Column.whole("PRESET", Notable::preset)),
                (_, text) -> text);
  }

  /// Where there are few actions, those above are all.
  private static String rare(@Nullable Facet facet, Pen pen) {
    return facet == null || facet.values().size() <= RARE ? "" : pen.bars("rarest actions", facet);
  }

  private static String time(@Nullable EventRef event) {
    return Pen.time(event == null ? null : event.time());
  }

  private static String action(@Nullable EventRef event) {
    return Pen.safe(event == null ? null : event.action());
  }
}
