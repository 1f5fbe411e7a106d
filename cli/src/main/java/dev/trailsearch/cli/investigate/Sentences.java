package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.investigate.Activity;
import dev.trailsearch.search.investigate.EventRef;
import dev.trailsearch.search.investigate.Who;
import dev.trailsearch.search.investigate.session.Grant;
import dev.trailsearch.search.investigate.session.Issue;
import dev.trailsearch.search.investigate.session.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of access keys, in sentences.
final class Sentences {
  private Sentences() {}

  /// How a key came into the world.
  static String issued(String key, @Nullable Issue issue) {
    if (issue == null) {
      return "%s: the call that handed it out is not in the index.".formatted(Pen.safe(key));
    }
    Grant grant = issue.grant();
    StringBuilder words = new StringBuilder();
    words.append(
        "%s was issued to %s at %s by %s, called by %s from %s"
            .formatted(
                Pen.safe(key),
                Pen.safe(grant.to()),
                Pen.time(issue.event().time()),
                Pen.safe(issue.event().action()),
                who(issue.by()),
                Pen.safe(issue.from())));
    if (grant.sourceIdentity() != null) {
      words.append(", for ").append(Pen.safe(grant.sourceIdentity())).append(" (source identity)");
    }
    if (Boolean.TRUE.equals(grant.mfa())) {
      words.append(", with MFA");
    }
    Instant expires = grant.expires();
    if (expires != null) {
      words.append("; it ends at ").append(Pen.time(expires));
    }
    if (issue.accounts().size() > 1) {
      words.append("; recorded in ").append(String.join(" and ", issue.accounts()));
    }
    return words.append('.').toString();
  }

  /// What was done with it.
  static String used(Activity done) {
    if (done.events() == 0) {
      return "It was never used, as far as the index knows.";
    }
    Facet addresses = done.facets().get("ip");
    Long different = addresses == null ? null : addresses.cardinality();
    return "%s from %s to %s: %s failed%s."
        .formatted(
            Pen.count(done.events(), "call"),
            time(done.first()),
            time(done.last()),
            Numbers.grouped(done.failed()),
            different != null && different == 1 ? ", all from one address" : "");
  }

  /// Who made a call: `alice with AKIA…`, `Admin/deploy-42 with ASIA…`.
  static String who(Who who) {
    String name = Pen.safe(who.name() == null ? who.arn() : who.name());
    String session = who.session() == null ? name : name + "/" + Pen.safe(who.session());
    String typed = "account".equals(who.type()) ? "account " + session : session;
    return who.key() == null ? typed : typed + " with " + Pen.safe(who.key());
  }

  /// How a chain begins.
  static String origin(Origin origin) {
    Who by = origin.who();
    String who = by == null ? "somebody" : who(by);
    return switch (origin.kind()) {
      case SIGN_IN -> "It begins with a console sign-in of %s.".formatted(who);
      case IDENTITY_PROVIDER ->
          "It begins with %s, for whom an identity provider vouched.".formatted(who);
      case SERVICE -> "It begins with the AWS service %s.".formatted(who);
      case OTHER_ACCOUNT ->
          "It comes from %s, whose own record is not in the index.".formatted(who);
      case NO_KEY -> "It begins with %s, whose record names no key.".formatted(who);
      case NOT_IN_INDEX -> "What came before is not in the index.";
      case LOOP -> "The keys lead back to one that was met before.";
      case LIMIT -> "It goes on further up than is followed, to %s.".formatted(who);
    };
  }

  private static String time(@Nullable EventRef event) {
    return Pen.time(event == null ? null : event.time());
  }
}
