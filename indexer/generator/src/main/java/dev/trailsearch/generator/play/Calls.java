package dev.trailsearch.generator.play;

import dev.trailsearch.generator.cast.Account;
import dev.trailsearch.generator.cast.Actor;
import dev.trailsearch.generator.cast.Caller;
import dev.trailsearch.generator.cast.Entry;
import dev.trailsearch.generator.cast.Opening;
import dev.trailsearch.generator.cast.Visitor;
import dev.trailsearch.generator.catalogue.Action;
import dev.trailsearch.generator.catalogue.Catalogue;
import dev.trailsearch.generator.catalogue.Failure;
import dev.trailsearch.generator.catalogue.Part;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The everyday calls: somebody opens a session if need be, does something, and sometimes fails. */
final class Calls {

  private static final Utf8 GLOBAL_REGION = Utf8.of("us-east-1");
  private static final double WRONG_PASSWORD = 0.15;

  private final Catalogue catalogue;
  private final Stage stage;

  Calls(Catalogue catalogue, Stage stage) {
    this.catalogue = catalogue;
    this.stage = stage;
  }

  /** One call, or none if it would need more records than the slot has left. */
  void call(Account account, Part part) {
    Dice dice = stage.dice();
    Action action = catalogue.draw(part, dice);
    Actor actor = actor(account, part, action);
    if (actor instanceof Visitor visitor
        && visitor.mustOpen(stage.now())
        && !open(account, visitor)) {
      return;
    }
    long time = stage.soon();
    Caller caller = actor.caller(time);
    Place place = place(account, action, caller);
    stage.scene().begin(place.pools());
    Failure failure = failure(action, part);
    Take take = new Take(action, caller, place, time, null, failure, Take.Marks.NONE);
    switch (actor) {
      case Actor.Guest guest -> emitTwice(take, guest);
      case Actor.Resident _, Actor.Rotated _, Visitor _ -> {
        if (stage.left() > 0) {
          stage.emit(take);
        }
      }
    }
  }

  private Actor actor(Account account, Part part, Action action) {
    return switch (part) {
      case SERVICE -> account.service(invoker(action));
      case LINKED -> account.linked(invoker(action));
      default -> account.actor(part, stage.dice());
    };
  }

  private String invoker(Action action) {
    List<String> invokers = action.invokers();
    return invokers.get(stage.dice().skewed(invokers.size()));
  }

  /** A VPC endpoint is of one region, and so is what goes through it. */
  private Place place(Account account, Action action, Caller caller) {
    Utf8 region =
        switch (action.service().reach()) {
          case GLOBAL -> GLOBAL_REGION;
          case HOME -> account.homeRegion();
          case REGIONAL ->
              caller.endpoint() == null ? account.region(stage.dice()) : account.homeRegion();
        };
    return Place.in(account, region);
  }

  /** Records how the session is opened; false if the slot has no room for that and a call. */
  private boolean open(Account account, Visitor visitor) {
    if (stage.left() < 4) {
      return false;
    }
    long time = stage.now();
    Opening opening = visitor.open(time, stage.dice());
    Entry entry = opening.entry();
    Action action = catalogue.action(entry.action());
    Caller opener = opening.opener().caller(time);
    Place place = place(account, action, opener);
    stage.scene().begin(place.pools());
    if (entry == Entry.CONSOLE && stage.dice().chance(WRONG_PASSWORD)) {
      Action failed = catalogue.action(entry.action() + "!");
      stage.emit(
          new Take(
              failed,
              opener,
              place,
              Math.max(time - 20, stage.slotStart()),
              null,
              failed.failures().getFirst(),
              Take.Marks.NONE));
    }
    Take take = new Take(action, opener, place, time, opening.grant(), null, Take.Marks.NONE);
    if (opening.opener() instanceof Actor.Guest guest) {
      emitTwice(take, guest);
    } else {
      stage.emit(take);
    }
    return true;
  }

  /** What a guest does is told to both accounts, under ids of their own and a shared one. */
  private void emitTwice(Take take, Actor.Guest guest) {
    if (stage.left() < 2) {
      return;
    }
    Take shared = take.with(Take.Marks.shared(stage.id(), stage.id()));
    stage.emit(shared);
    stage.emit(
        shared.seenBy(guest.home().caller(take.time()), take.place().toldTo(guest.account())));
  }

  private @Nullable Failure failure(Action action, Part part) {
    Dice dice = stage.dice();
    if (!dice.chance(risk(part))) {
      return null;
    }
    if (!action.failures().isEmpty() && dice.chance(0.55)) {
      return action.failures().get(dice.below(action.failures().size()));
    }
    List<Failure> usual = action.service().failures();
    return usual.get(dice.skewed(usual.size()));
  }

  /** How many of a part's calls fail; together about six in a hundred. */
  private static double risk(Part part) {
    return switch (part) {
      case PERSON, FEDERATED, DIRECTORY, GUEST, UNKNOWN -> 0.12;
      case PIPELINE, AUDITOR, WORKLOAD -> 0.07;
      case LINKED -> 0.05;
      case SERVICE, ROOT, IDENTITY_CENTER, ROLE -> 0.01;
    };
  }
}
