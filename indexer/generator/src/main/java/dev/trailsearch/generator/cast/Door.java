package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.function.Function;

/**
 * How an actor comes to its sessions.
 *
 * @param opener who asks for the credentials
 * @param to the role or user that they are for
 * @param sessionName makes the name of each session
 * @param look how the actor appears, but for its identity
 */
record Door(
    Entry entry,
    Actor opener,
    Principal to,
    Function<Dice, String> sessionName,
    Session.Bond bond,
    Caller look) {

  Opening open(long now, Dice dice) {
    ByteSink key = new ByteSink(20).ascii("ASIA");
    dice.base32(key, 16);
    Session session = new Session(sessionName.apply(dice), key.since(0).toString(), now, bond);
    Grant grant = new Grant(to, Utf8.of(session.name()), Utf8.of(session.key()), bond.mfa());
    return new Opening(entry, opener, grant, look.as(identity(session), arn(session)));
  }

  private Utf8 identity(Session session) {
    return switch (entry) {
      case CONSOLE -> IdentityJson.userSession(to, session);
      case ROOT_CONSOLE -> IdentityJson.root(to.account(), session);
      case FEDERATION_TOKEN -> IdentityJson.federated(to, session);
      case ASSUME_ROLE, SAML, WEB_IDENTITY -> IdentityJson.assumedRole(to, session);
    };
  }

  private String arn(Session session) {
    return switch (entry) {
      case CONSOLE, ROOT_CONSOLE -> to.arn();
      case FEDERATION_TOKEN -> to.federatedArn(session.name());
      case ASSUME_ROLE, SAML, WEB_IDENTITY -> to.sessionArn(session.name());
    };
  }
}
