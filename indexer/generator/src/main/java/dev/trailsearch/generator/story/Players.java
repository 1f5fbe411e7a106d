package dev.trailsearch.generator.story;

import dev.trailsearch.generator.cast.Actor;
import dev.trailsearch.generator.cast.Caller;
import dev.trailsearch.generator.cast.Caller.Channel;
import dev.trailsearch.generator.cast.Cast;
import dev.trailsearch.generator.cast.Entry;
import dev.trailsearch.generator.cast.IdentityJson;
import dev.trailsearch.generator.cast.Principal;
import dev.trailsearch.generator.cast.Session;
import dev.trailsearch.generator.cast.Session.Bond;
import dev.trailsearch.generator.cast.Visitor;
import dev.trailsearch.generator.catalogue.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who appears in the story, under the names that the script uses. */
final class Players {

  static final Principal PIPELINE =
      Principal.user(Cast.BUILD, AttackStory.PIPELINE_USER, "AIDA2TPIPEL4NEXAMPLE4");
  static final Principal BACKDOOR =
      Principal.user(Cast.BUILD, AttackStory.BACKDOOR_USER, "AIDA2TSVCBKUPEXAMPLE7");
  static final Principal DEPLOY =
      Principal.role(Cast.PROD, "", AttackStory.DEPLOY_ROLE, "AROA4UDEPLOYREXAMPLE2");
  static final Principal LAKE =
      Principal.role(Cast.PROD, "", AttackStory.LAKE_ROLE, "AROA4ULAKEADMEXAMPLE5");

  private static final String SECRETS = "secretsmanager.amazonaws.com";
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0";
  private static final String PIPELINE_AGENT =
      "aws-cli/2.15.30 Python/3.11.8 Linux/5.15.0-1056-aws exe/x86_64.ubuntu.22 prompt/off"
          + " command/cloudformation.deploy";
  private static final String RESPONDER_BROWSER =
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/134.0.0.0 Safari/537.36";

  private final Map<String, Player> players;

  /** Someone in the story: a caller, and the key it uses, if the record holds one. */
  record Player(Caller caller, @Nullable String key) {}

  Players(Instant begin) {
    Caller stranger = look(AttackStory.ATTACKER_ADDRESS, AttackStory.ATTACKER_AGENT);
    Caller browser = Caller.look(AttackStory.ATTACKER_ADDRESS, BROWSER, Channel.CONSOLE, null);
    Caller thief = look(AttackStory.EXFILTRATION_ADDRESS, AttackStory.EXFILTRATION_AGENT);
    Caller secrets = Caller.look(SECRETS, SECRETS, Channel.SERVICE, null);
    Session console =
        session("", AttackStory.CONSOLE_KEY, begin.plus(Duration.ofSeconds(1477)), Bond.PLAIN);
    Session deploy =
        session(
            AttackStory.DEPLOY_SESSION,
            AttackStory.DEPLOY_KEY,
            begin.plus(Duration.ofSeconds(1915)),
            Bond.PLAIN);
    Instant second = begin.plus(Duration.ofSeconds(2178));
    Session lake = session(AttackStory.LAKE_SESSION, AttackStory.LAKE_KEY, second, Bond.PLAIN);
    Session delegated =
        session(AttackStory.LAKE_SESSION, AttackStory.LAKE_KEY, second, Bond.invokedBy(SECRETS));
    players =
        Map.ofEntries(
            Map.entry("leaked-key", user(PIPELINE, AttackStory.LEAKED_KEY, stranger)),
            Map.entry(
                "leaked-key-from-outside",
                new Player(stranger.as(IdentityJson.account(PIPELINE), PIPELINE.account()), null)),
            Map.entry("backdoor-key", user(BACKDOOR, AttackStory.BACKDOOR_KEY, stranger)),
            Map.entry(
                "backdoor-signing-in",
                new Player(browser.as(IdentityJson.signingIn(BACKDOOR), BACKDOOR.arn()), null)),
            Map.entry(
                "backdoor-console",
                new Player(
                    browser.as(IdentityJson.userSession(BACKDOOR, console), BACKDOOR.arn()),
                    AttackStory.CONSOLE_KEY)),
            Map.entry("deploy-session", role(DEPLOY, deploy, stranger)),
            Map.entry("lake-session", role(LAKE, lake, stranger)),
            Map.entry("lake-session-elsewhere", role(LAKE, lake, thief)),
            Map.entry("secretsmanager-for-lake", role(LAKE, delegated, secrets)),
            Map.entry("responder-build", responder(Cast.BUILD, "ASIA2TRESPND4EXAMPLE", begin)),
            Map.entry("responder-prod", responder(Cast.PROD, "ASIA4URESPND4EXAMPLE", begin)));
  }

  Player player(String name) {
    Player player = players.get(name);
    if (player == null) {
      throw new IllegalArgumentException("nobody in the story is called " + name);
    }
    return player;
  }

  /** Gives the pipeline its everyday life, so that the attack stands out from it. */
  static void hirePipeline(Cast cast, Instant rotation) {
    Caller look = look(AttackStory.PIPELINE_ADDRESS, PIPELINE_AGENT);
    Actor pipeline =
        new Actor.Rotated(
            user(PIPELINE, AttackStory.LEAKED_KEY, look).caller(),
            user(PIPELINE, AttackStory.REPLACEMENT_KEY, look).caller(),
            rotation.getEpochSecond());
    cast.hire(Cast.BUILD, Part.PIPELINE, pipeline);
    Actor guest =
        new Actor.Guest(
            look.as(IdentityJson.account(PIPELINE), PIPELINE.account()),
            pipeline,
            cast.account(Cast.BUILD));
    cast.hire(
        Cast.PROD,
        Part.PIPELINE,
        Visitor.assuming(
            Entry.ASSUME_ROLE, guest, DEPLOY, dice -> "deploy-" + (1000 + dice.below(9000)), look));
  }

  private static Player user(Principal user, String key, Caller look) {
    return new Player(look.as(IdentityJson.user(user, key), user.arn()), key);
  }

  private static Player role(Principal role, Session session, Caller look) {
    return new Player(
        look.as(IdentityJson.assumedRole(role, session), role.sessionArn(session.name())),
        session.key());
  }

  private static Player responder(String account, String key, Instant begin) {
    Principal role =
        Principal.role(
            account,
            "aws-reserved/sso.amazonaws.com/us-east-1/",
            "AWSReservedSSO_SecurityResponse_5e1c0de7aa10bb42",
            "AROA" + account.substring(0, 4) + "RESPONSEXAMPL");
    Session session =
        session(AttackStory.RESPONDER, key, begin.plus(Duration.ofMinutes(99)), Bond.MFA);
    return role(
        role, session, Caller.look("203.0.113.11", RESPONDER_BROWSER, Channel.CONSOLE, null));
  }

  private static Session session(String name, String key, Instant since, Bond bond) {
    return new Session(name, key, since.getEpochSecond(), bond);
  }

  private static Caller look(String address, String agent) {
    return Caller.look(address, agent, Channel.DIRECT, null);
  }
}
