package dev.trailsearch.generator.text;

/**
 * SplitMix64, written out: the JDK promises no sequence for its default methods, and the same
 * settings must give the same bytes on every machine. Source: Steele, Lea, Flood, "Fast splittable
 * pseudorandom number generators", 2014.
 */
public final class Dice {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final String HEX = "0123456789abcdef";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private long state;

  public Dice(long seed) {
    state = seed;
  }

  /** Independent dice for a named purpose, so that a new use of one never shifts another. */
  public static Dice named(long seed, String purpose) {
    long mixed = seed;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed + GOLDEN_GAMMA * (purpose.charAt(i) + 1));
    }
    return new Dice(mixed);
  }

  public long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number from 0 up to but not including {@code bound}, which is at least 1. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From 0.0 up to but not including 1.0. */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public boolean chance(double probability) {
    return fraction() < probability;
  }

  /**
   * An index below {@code bound} with a heavy head: of ten, the first comes up in nearly half of
   * the throws.
   */
  public int skewed(int bound) {
    double u = fraction();
    return (int) (bound * u * u * u);
  }

  public void hex(ByteSink out, int digits) {
    letters(out, HEX, 4, digits);
  }

  /** The alphabet of access key and principal ids. */
  public void base32(ByteSink out, int length) {
    letters(out, BASE32, 5, length);
  }

  public void base64(ByteSink out, int length) {
    letters(out, BASE64, 6, length);
  }

  public void alphanumeric(ByteSink out, int length) {
    for (int i = 0; i < length; i++) {
      out.append(ALPHANUMERIC.charAt(below(ALPHANUMERIC.length())));
    }
  }

  /** A random UUID (version 4) as CloudTrail writes it: lower case, with dashes. */
  public void uuid(ByteSink out) {
    long high = next();
    long low = next();
    out.letters(HEX, high, 4, 8).append('-').letters(HEX, high >>> 32, 4, 4);
    out.append('-').append('4').letters(HEX, high >>> 48, 4, 3).append('-');
    out.append(HEX.charAt(8 + (int) (low & 3))).letters(HEX, low >>> 2, 4, 3);
    out.append('-').letters(HEX, low >>> 16, 4, 12);
  }

  private void letters(ByteSink out, String alphabet, int bits, int count) {
    int perThrow = 64 / bits;
    for (int left = count; left > 0; left -= perThrow) {
      out.letters(alphabet, next(), bits, Math.min(left, perThrow));
    }
  }

  private static long mix(long z) {
    long first = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
    return second ^ (second >>> 31);
  }
}
