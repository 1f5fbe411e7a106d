package dev.trailsearch.indexer.bulk;

/**
 * How many bytes of documents may be in flight. It grows by small steps while the engine answers
 * about as fast as it ever did, and is halved when the engine refuses. A value: each answer makes
 * the next one. All times are of one clock, in nanoseconds from any origin.
 *
 * @param bounds that it never leaves
 * @param target the bytes
 * @param floor the shortest time that a full batch took of late; 0 if none is known
 * @param lastCut when it was halved last, or when it began
 */
record Pace(Bounds bounds, long target, long floor, long lastCut) {

  /** An answer that takes longer than this many times the floor tells that the engine is full. */
  private static final int NEAR = 2;

  /** With each answer the floor rises by this part, since an engine grows slower as it fills. */
  private static final int FLOOR_RISE = 128;

  /**
   * The limits of the target.
   *
   * @param least bytes
   * @param most bytes
   * @param batch bytes of a full batch; a step is half of it
   */
  record Bounds(long least, long most, long batch) {}

  /** At first two batches may be in flight, since one cannot fill an engine. */
  static Pace start(Bounds bounds, long now) {
    return new Pace(bounds, Math.min(bounds.most(), 2 * bounds.batch()), 0, now);
  }

  /**
   * After the engine took a request whole.
   *
   * @param bytes of documents in it
   * @param latency from sending to answer
   * @param inFlight bytes of all requests, this one included; when they are far below the target,
   *     its growth would mean nothing
   */
  Pace taken(long bytes, long latency, long inFlight) {
    boolean filled = 2 * inFlight >= target;
    if (bytes < bounds.batch()) {
      // Small requests tell nothing of latency, but are all there is when the target is small.
      return target < bounds.batch() && filled ? grown(floor) : this;
    }
    long known = floor == 0 ? latency : Math.min(latency, floor + floor / FLOOR_RISE);
    return filled && latency <= NEAR * known
        ? grown(known)
        : new Pace(bounds, target, known, lastCut);
  }

  /**
   * After the engine refused for lack of room, or did not answer.
   *
   * @param sent when the request was sent: those sent before the last halving tell nothing new
   * @param now the time of the answer
   */
  Pace refused(long sent, long now) {
    return sent - lastCut < 0
        ? this
        : new Pace(bounds, Math.max(bounds.least(), target / 2), 0, now);
  }

  /** About one step for each time that a whole target of bytes was taken. */
  private Pace grown(long known) {
    long step = Math.max(1, bounds.batch() / 2);
    long part = Math.max(1, step * Math.min(bounds.batch(), target) / target);
    return new Pace(bounds, Math.min(bounds.most(), target + part), known, lastCut);
  }
}
