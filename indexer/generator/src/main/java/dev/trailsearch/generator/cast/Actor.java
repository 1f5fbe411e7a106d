package dev.trailsearch.generator.cast;

/** Someone who calls AWS. */
public sealed interface Actor permits Actor.Resident, Actor.Rotated, Actor.Guest, Visitor {

  /** How this actor appears now, in seconds since 1970. */
  Caller caller(long now);

  /** Holds credentials that last, or needs none. */
  record Resident(Caller caller) implements Actor {

    @Override
    public Caller caller(long now) {
      return caller;
    }
  }

  /** Holds a key that is exchanged for another at a point in time, in seconds since 1970. */
  record Rotated(Caller before, Caller after, long at) implements Actor {

    @Override
    public Caller caller(long now) {
      return now < at ? before : after;
    }
  }

  /**
   * Belongs to another account: what it does here is recorded in both.
   *
   * @param here how this account sees it
   * @param home the same actor in its own account
   * @param account its own account
   */
  record Guest(Caller here, Actor home, Account account) implements Actor {

    @Override
    public Caller caller(long now) {
      return here;
    }
  }
}
