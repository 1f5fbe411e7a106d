package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import java.util.Arrays;
import java.util.stream.Collectors;

/** AWS services as callers. */
final class ServiceActors {

  private ServiceActors() {}

  static Actor inItsOwnName(String service) {
    String host = service + ".amazonaws.com";
    return new Actor.Resident(Caller.service(IdentityJson.service(host), host, host));
  }

  /** {@code AWSServiceRoleForAutoscaling} and the like, whose sessions the service opens itself. */
  static Actor linked(String account, String service) {
    String host = service + ".amazonaws.com";
    String camel =
        Arrays.stream(service.split("[-.]"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    Principal role =
        Principal.role(
            account,
            "aws-service-role/" + host + "/",
            "AWSServiceRoleFor" + camel,
            id("AROA", Dice.named(0, account + host)));
    Caller look = Caller.look(host, host, Caller.Channel.SERVICE, null);
    return new Visitor(
        new Door(
            Entry.ASSUME_ROLE,
            inItsOwnName(service),
            role,
            _ -> camel,
            Session.Bond.invokedBy(host),
            look));
  }

  /** A unique id, such as {@code AROA} and 17 letters. */
  static String id(String kind, Dice dice) {
    ByteSink id = new ByteSink(21).ascii(kind);
    dice.base32(id, 21 - kind.length());
    return id.since(0).toString();
  }
}
