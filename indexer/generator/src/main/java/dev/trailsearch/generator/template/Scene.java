package dev.trailsearch.generator.template;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates are filled from: facts that are set, and values that are drawn once and then stay
 * until the next {@link #begin}, so that a bucket named in the request is the bucket named in the
 * resources.
 */
public final class Scene {

  private static final Utf8 NOTHING = Utf8.of("");

  private final Dice dice;
  private final Map<Fact, Utf8> facts = new EnumMap<>(Fact.class);
  private final @Nullable Utf8[] drawn;
  private final int[] drawnAt;
  private final ByteSink scratch = new ByteSink(4096);
  private Pools pools = Pools.NONE;
  private int turn;
  private long time;

  Scene(Dice dice, int memories) {
    this.dice = dice;
    this.drawn = new Utf8[memories];
    this.drawnAt = new int[memories];
  }

  /** Forgets what was drawn; from now on names come from {@code pools}. */
  public void begin(Pools pools) {
    this.pools = pools;
    turn++;
  }

  public void set(Fact fact, Utf8 value) {
    facts.put(fact, value);
  }

  /** Sets the time that the record bears, in seconds since 1970. */
  public void at(long second) {
    time = second;
  }

  public Dice dice() {
    return dice;
  }

  long time() {
    return time;
  }

  public Utf8 fact(Fact fact) {
    return facts.getOrDefault(fact, NOTHING);
  }

  Utf8 pick(int word) {
    return pools.pick(word, dice);
  }

  /** The value drawn earlier in this scene under {@code memory}, or a new one. */
  Utf8 remember(int memory, Variable variable) {
    Utf8 known = drawn[memory];
    if (known != null && drawnAt[memory] == turn) {
      return known;
    }
    int start = scratch.size();
    variable.write(this, scratch);
    Utf8 fresh = scratch.since(start);
    scratch.truncate(start);
    drawn[memory] = fresh;
    drawnAt[memory] = turn;
    return fresh;
  }
}
