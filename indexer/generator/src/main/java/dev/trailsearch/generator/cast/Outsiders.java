package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.cast.Caller.Channel;
import dev.trailsearch.generator.cast.Session.Bond;
import dev.trailsearch.generator.catalogue.Part;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;

/**
 * Hires the rarer identities: the auditor and guests of another account, root, and what CloudTrail
 * names oddly.
 */
final class Outsiders {

  private final Account account;
  private final Account partner;
  private final Lists lists;
  private final Dice dice;

  Outsiders(Account account, Account partner, Lists lists, Dice dice) {
    this.account = account;
    this.partner = partner;
    this.lists = lists;
    this.dice = dice;
  }

  void hire() {
    auditor();
    account.hire(Part.GUEST, guest("data-exchange", "192.0.2.130"));
    root();
    federated();
    for (int i = 0; i < 3; i++) {
      directoryUser();
      identityCenterUser();
    }
    role();
    unknown();
  }

  /** A scanner that assumes a role here from the partner account, as security tools do. */
  private void auditor() {
    Actor.Guest opener = guest("audit-collector", "192.0.2.77");
    Principal role =
        Principal.role(account.id(), "", "SecurityAudit", ServiceActors.id("AROA", dice));
    Caller look = Caller.look("192.0.2.77", lists.any("scanners", dice), Channel.DIRECT, null);
    account.hire(
        Part.AUDITOR,
        new Visitor(
            new Door(
                Entry.ASSUME_ROLE, opener, role, _ -> "nightly-posture-scan", Bond.PLAIN, look)));
  }

  private Actor.Guest guest(String name, String address) {
    Principal user = Principal.user(partner.id(), name, ServiceActors.id("AIDA", dice));
    Caller look = Caller.look(address, lists.any("sdks", dice), Channel.DIRECT, null);
    return new Actor.Guest(
        look.as(IdentityJson.account(user), user.account()),
        new Actor.Resident(look.as(IdentityJson.user(user, letters("AKIA", 16)), user.arn())),
        partner);
  }

  private void root() {
    Principal root = Principal.root(account.id());
    Caller look = Caller.look("203.0.113.10", lists.any("browsers", dice), Channel.CONSOLE, null);
    Actor opener = new Actor.Resident(look.as(IdentityJson.root(account.id(), null), root.arn()));
    account.hire(
        Part.ROOT,
        new Visitor(new Door(Entry.ROOT_CONSOLE, opener, root, _ -> "root", Bond.MFA, look)));
  }

  private void federated() {
    Principal broker =
        Principal.user(account.id(), "portal-broker", ServiceActors.id("AIDA", dice));
    Caller look = Caller.look("192.0.2.90", lists.any("sdks", dice), Channel.DIRECT, null);
    Actor opener =
        new Actor.Resident(look.as(IdentityJson.user(broker, letters("AKIA", 16)), broker.arn()));
    account.hire(
        Part.FEDERATED,
        new Visitor(
            new Door(
                Entry.FEDERATION_TOKEN,
                opener,
                broker,
                any -> lists.any("people", any),
                Bond.PLAIN,
                look)));
  }

  private void directoryUser() {
    String name = lists.any("people", dice);
    String principal = "d-906" + dice.below(10_000_000) + ":S-1-5-21-" + dice.below(1_000_000);
    hire(
        Part.DIRECTORY,
        IdentityJson.named("Directory", account.id(), principal, "LARKSPUR\\" + name),
        "203.0.113.12",
        lists.any("browsers", dice));
  }

  private void identityCenterUser() {
    ByteSink id = new ByteSink(36);
    dice.uuid(id);
    String userId = id.since(0).toString();
    dice.uuid(id);
    String credential = id.since(36).toString();
    hire(
        Part.IDENTITY_CENTER,
        IdentityJson.identityCenter(account.id(), userId, "d-90670larks", credential),
        "203.0.113." + (10 + dice.below(8)),
        lists.any("browsers", dice));
  }

  private void role() {
    Principal role =
        Principal.role(
            account.id(), "service-role/", "edge-rewrite", ServiceActors.id("AROA", dice));
    hire(
        Part.ROLE,
        IdentityJson.role(role, "edgelambda.amazonaws.com"),
        "edgelambda.amazonaws.com",
        "edgelambda.amazonaws.com");
  }

  private void unknown() {
    hire(
        Part.UNKNOWN,
        IdentityJson.named("Unknown", account.id(), letters("AIDA", 17), "former-contractor"),
        "AWS Internal",
        "AWS Internal");
  }

  private void hire(Part part, Utf8 identity, String address, String agent) {
    Channel channel = address.contains(".amazonaws") ? Channel.SERVICE : Channel.DIRECT;
    Caller caller = Caller.look(address, agent, channel, null).as(identity, account.id());
    account.hire(part, new Actor.Resident(caller));
  }

  private String letters(String prefix, int count) {
    ByteSink text = new ByteSink(24).ascii(prefix);
    dice.base32(text, count);
    return text.since(0).toString();
  }
}
