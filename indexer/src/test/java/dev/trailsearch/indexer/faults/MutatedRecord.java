package dev.trailsearch.indexer.faults;

import dev.trailsearch.indexer.event.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record that is wrong in some ways, and still a JSON object.
 *
 * @param bytes its own; they begin with its number, by which it is known again
 * @param mutations what was done to it, in words
 * @param caps what {@code trail.capped} must say of it at least
 */
record MutatedRecord(Slice bytes, List<String> mutations, Set<String> caps) {

  private static final String[] BLANKS = {"", "", "", "", " ", "\n", "\r\n\t"};
  private static final String NUMBER = "fuzz";
  private static final Pattern DIGITS = Pattern.compile("\\{\\s*\"fuzz\":\\s*(\\d+)");
  private static final int MOST = 4;

  /** Changes the draft once, or up to four times. */
  static MutatedRecord of(int number, Draft draft, Mutations mutations, Random random) {
    int changes = random.nextBoolean() ? 1 : 2 + random.nextInt(MOST - 1);
    List<String> names = new ArrayList<>();
    Set<String> caps = Set.of();
    for (int i = 0; i < changes; i++) {
      Mutation mutation = mutations.any(random);
      mutation.change().apply(draft, random);
      names.add(mutation.name());
      caps = changes == 1 ? mutation.caps() : Set.of();
    }
    draft.remove(NUMBER);
    draft.addFirst(NUMBER, Integer.toString(number));
    String json = draft.json(BLANKS[random.nextInt(BLANKS.length)]);
    return new MutatedRecord(OddJson.bytes(json), names, caps);
  }

  /** The number at the beginning of a record's text. */
  static int number(String record) {
    Matcher digits = DIGITS.matcher(record);
    if (!digits.lookingAt()) {
      throw new AssertionError("not a record of this test: " + record);
    }
    return Integer.parseInt(digits.group(1));
  }

  /** Its text as it is stored; bulk bodies have one line a document. */
  String text(boolean asFields) {
    String text = bytes.text();
    return asFields ? text.replace("\n", "").replace("\r", "") : text;
  }

  /** What was done to it, and how it begins. */
  String words() {
    String text = text(false);
    return mutations + " " + text.substring(0, Math.min(text.length(), 1_000));
  }
}
