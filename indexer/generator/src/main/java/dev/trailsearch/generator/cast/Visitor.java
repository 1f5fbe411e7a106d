package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.text.Dice;
import java.util.function.Function;

/** Works in sessions, each of which must be opened first. */
public final class Visitor implements Actor {

  private final Door door;
  private Caller current;
  private long expires = Long.MIN_VALUE;

  Visitor(Door door) {
    this.door = door;
    this.current = door.look();
  }

  /** Someone who comes to a role or user in sessions of this kind, with nothing special to tell. */
  public static Visitor assuming(
      Entry entry, Actor opener, Principal to, Function<Dice, String> sessionName, Caller look) {
    return new Visitor(new Door(entry, opener, to, sessionName, Session.Bond.PLAIN, look));
  }

  /** Whether there is no session now, in seconds since 1970. */
  public boolean mustOpen(long now) {
    return now >= expires;
  }

  /** Begins a session; the opening is to be recorded before anything that is done in it. */
  public Opening open(long now, Dice dice) {
    Opening opening = door.open(now, dice);
    current = opening.session();
    expires = now + door.entry().seconds();
    return opening;
  }

  @Override
  public Caller caller(long now) {
    return current;
  }
}
