package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.cast.Caller.Channel;
import dev.trailsearch.generator.cast.Session.Bond;
import dev.trailsearch.generator.catalogue.Part;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hires those who belong to an account: people, pipelines and workloads. */
final class Staff {

  private static final int PEOPLE = 12;
  private static final int COPIES_OF_A_WORKLOAD = 3;
  private static final String MAIL = "@larkspur.example";

  private final Account account;
  private final Lists lists;
  private final Dice dice;
  private final Map<String, Principal> roles = new HashMap<>();

  Staff(Account account, Lists lists, Dice dice) {
    this.account = account;
    this.lists = lists;
    this.dice = dice;
  }

  void hire() {
    List<String> names = new ArrayList<>(lists.all("people"));
    for (int i = 0; i < PEOPLE; i++) {
      String name = names.remove(dice.below(names.size()));
      switch (i % 4) {
        case 0, 1 -> throughIdentityCenter(name);
        case 2 -> withKey(name);
        default -> inConsole(name, i == 3);
      }
    }
    pipelines();
    for (String workload : lists.all("workloads")) {
      for (int i = 0; i < COPIES_OF_A_WORKLOAD; i++) {
        workload(workload);
      }
    }
  }

  /** Signs in once a day and works both in the console and at a prompt. */
  private void throughIdentityCenter(String name) {
    String set = lists.any("permissionSets", dice);
    Principal role =
        roles.computeIfAbsent(
            set,
            _ ->
                Principal.role(
                    account.id(),
                    "aws-reserved/sso.amazonaws.com/us-east-1/",
                    "AWSReservedSSO_" + set + "_" + hex(16),
                    ServiceActors.id("AROA", dice)));
    String address = home();
    String browser = lists.any("browsers", dice);
    Actor opener =
        new Actor.Resident(
            Caller.look(address, browser, Channel.DIRECT, null)
                .as(
                    IdentityJson.vouchedFor("SAMLUser", "Lk5vJm8PqYt2=", name + MAIL),
                    account.id()));
    Bond bond = dice.chance(0.5) ? Bond.sourceIdentity(name) : Bond.MFA;
    Function<Dice, String> sessionName = _ -> name + MAIL;
    Caller console = Caller.look(address, browser, Channel.CONSOLE, null);
    Caller prompt = Caller.look(address, lists.any("prompts", dice), Channel.DIRECT, null);
    account.hire(
        Part.PERSON, new Visitor(new Door(Entry.SAML, opener, role, sessionName, bond, console)));
    account.hire(
        Part.PERSON, new Visitor(new Door(Entry.SAML, opener, role, sessionName, bond, prompt)));
  }

  private void withKey(String name) {
    Principal user = user(name);
    Caller look = Caller.look(home(), lists.any("prompts", dice), Channel.DIRECT, null);
    account.hire(
        Part.PERSON, new Actor.Resident(look.as(IdentityJson.user(user, key()), user.arn())));
  }

  private void inConsole(String name, boolean mfa) {
    Principal user = user(name);
    Caller look = Caller.look(home(), lists.any("browsers", dice), Channel.CONSOLE, null);
    Actor opener = new Actor.Resident(look.as(IdentityJson.signingIn(user), user.arn()));
    Bond bond = mfa ? Bond.MFA : Bond.PLAIN;
    account.hire(
        Part.PERSON, new Visitor(new Door(Entry.CONSOLE, opener, user, _ -> name, bond, look)));
  }

  private void pipelines() {
    String provider =
        "arn:aws:iam::" + account.id() + ":oidc-provider/token.actions.githubusercontent.com";
    for (String repository : lists.all("repositories")) {
      Principal role = role("", "github-" + repository);
      String address = "192.0.2." + (10 + dice.below(40));
      Caller look = Caller.look(address, lists.any("pipelineAgents", dice), Channel.DIRECT, null);
      String subject = "repo:larkspur/" + repository + ":ref:refs/heads/main";
      Actor opener =
          new Actor.Resident(
              look.as(IdentityJson.vouchedFor("WebIdentityUser", provider, subject), subject));
      account.hire(
          Part.PIPELINE,
          new Visitor(
              new Door(
                  Entry.WEB_IDENTITY,
                  opener,
                  role,
                  run -> "GitHubActions-" + (1_000_000 + run.below(9_000_000)),
                  Bond.provider(provider),
                  look)));
    }
  }

  /** One copy of a workload, given as {@code role origin}. */
  private void workload(String line) {
    String name = line.substring(0, line.indexOf(' '));
    String origin = line.substring(line.indexOf(' ') + 1);
    Principal role = roles.computeIfAbsent(name, _ -> role("", name));
    boolean isPrivate = dice.chance(0.5);
    String address =
        isPrivate
            ? "10.%d.%d.%d".formatted(20 + dice.below(4), dice.below(8), 4 + dice.below(250))
            : "198.51.100." + (200 + dice.below(20));
    String endpoint = isPrivate ? "vpce-0" + hex(16) : null;
    Caller look = Caller.look(address, lists.any("sdks", dice), Channel.DIRECT, endpoint);
    String session =
        switch (origin) {
          case "ec2" -> "i-0" + hex(16);
          case "ecs-tasks" -> hex(32);
          default -> name.substring(0, name.lastIndexOf('-'));
        };
    Bond bond = origin.equals("ec2") ? Bond.instance() : Bond.PLAIN;
    Actor opener = account.service(origin);
    account.hire(
        Part.WORKLOAD,
        new Visitor(new Door(Entry.ASSUME_ROLE, opener, role, _ -> session, bond, look)));
  }

  private Principal user(String name) {
    return Principal.user(account.id(), name, ServiceActors.id("AIDA", dice));
  }

  private Principal role(String path, String name) {
    return Principal.role(account.id(), path, name, ServiceActors.id("AROA", dice));
  }

  /** Three in ten people have IPv6 at home. */
  private String home() {
    return dice.chance(0.3)
        ? "2001:db8:%x:%x::%x".formatted(dice.below(0xffff), dice.below(0xffff), dice.below(0xfff))
        : dice.chance(0.5)
            ? "203.0.113." + (10 + dice.below(8))
            : "198.51.100." + (1 + dice.below(190));
  }

  private String key() {
    ByteSink key = new ByteSink(20).ascii("AKIA");
    dice.base32(key, 16);
    return key.since(0).toString();
  }

  private String hex(int digits) {
    ByteSink hex = new ByteSink(digits);
    dice.hex(hex, digits);
    return hex.since(0).toString();
  }
}
