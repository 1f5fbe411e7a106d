package dev.trailsearch.generator.play;

import dev.trailsearch.generator.cast.Account;
import dev.trailsearch.generator.cast.Cast;
import dev.trailsearch.generator.catalogue.Catalogue;
import dev.trailsearch.generator.catalogue.Deck;
import dev.trailsearch.generator.catalogue.Part;
import dev.trailsearch.generator.delivery.LogFile;
import dev.trailsearch.generator.text.Dice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Runs slot after slot: what the script has, and everyday life around it. */
public final class Play {

  private static final double NETWORK = 0.014;
  private static final double AGGREGATED = 0.006;
  private static final double INSIGHT = 0.0009;

  /** Below this, a slot belongs to one account, so that files do not hold single records. */
  private static final int RECORDS_WORTH_AN_ACCOUNT = 40;

  private final Timetable timetable;
  private final Stage stage;
  private final Calls calls;
  private final Oddities oddities;
  private final Deck<Account> accounts;
  private final int size;
  private final ArrayDeque<Take> script;

  /**
   * Sets the stage.
   *
   * @param script records to be written at their time, beyond what the timetable has
   * @param duplicates how many of the others are delivered twice, from 0 to 1
   */
  public Play(
      Timetable timetable,
      Catalogue catalogue,
      Cast cast,
      List<Take> script,
      long seed,
      double duplicates) {
    this.timetable = timetable;
    this.oddities = Oddities.load(catalogue);
    this.stage = new Stage(catalogue.vocabulary().scene(Dice.named(seed, "play")), duplicates);
    this.calls = new Calls(catalogue, stage);
    this.accounts = new Deck<>(cast.accounts(), Play::size);
    this.size = cast.accounts().size();
    this.script =
        new ArrayDeque<>(script.stream().sorted(Comparator.comparingLong(Take::time)).toList());
  }

  /** The log files, made as they are asked for; the files of five minutes are held at once. */
  public Iterator<LogFile> files() {
    Iterator<Slot> slots = timetable.slots();
    return new Iterator<>() {
      private Iterator<LogFile> ofSlot = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!ofSlot.hasNext() && slots.hasNext()) {
          ofSlot = perform(slots.next()).iterator();
        }
        return ofSlot.hasNext();
      }

      @Override
      public LogFile next() {
        return hasNext() ? ofSlot.next() : Collections.<LogFile>emptyIterator().next();
      }
    };
  }

  private Stream<LogFile> perform(Slot slot) {
    stage.open(slot);
    while (!script.isEmpty() && script.getFirst().time() < slot.end()) {
      Take take = script.removeFirst();
      stage.scene().begin(take.place().pools());
      stage.perform(take);
    }
    Deck<Part> parts = timetable.rhythm().parts(slot.start());
    List<Account> present = present(slot);
    while (stage.left() > 0) {
      act(present.get(stage.dice().below(present.size())), parts);
    }
    return stage.close();
  }

  private void act(Account account, Deck<Part> parts) {
    double chance = stage.dice().fraction();
    if (chance < INSIGHT) {
      oddities.insight(stage, account);
    } else if (chance < INSIGHT + AGGREGATED) {
      oddities.aggregate(stage, account);
    } else if (chance < INSIGHT + AGGREGATED + NETWORK) {
      oddities.network(stage, account);
    } else {
      calls.call(account, parts.draw(stage.dice()));
    }
  }

  private List<Account> present(Slot slot) {
    List<Account> present = new ArrayList<>();
    int count = Math.clamp(slot.budget() / RECORDS_WORTH_AN_ACCOUNT, 1, 4 * size);
    for (int i = 0; i < count; i++) {
      present.add(accounts.draw(stage.dice()));
    }
    return present;
  }

  /** Production is the busiest, then the account where software is built. */
  private static int size(Account account) {
    return switch (account.id()) {
      case Cast.PROD -> 5;
      case Cast.BUILD -> 3;
      default -> 2;
    };
  }
}
