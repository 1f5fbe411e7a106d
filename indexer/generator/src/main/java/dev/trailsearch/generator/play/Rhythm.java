package dev.trailsearch.generator.play;

import dev.trailsearch.generator.catalogue.Deck;
import dev.trailsearch.generator.catalogue.Part;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The week of a company in Europe with customers everywhere: who is at work in which hour (UTC).
 */
final class Rhythm {

  private static final int HOURS = 168;

  /** 1970 began on a Thursday; the week here begins on Monday. */
  private static final int EPOCH_HOUR_OF_WEEK = 3 * 24;

  /** Per cent of the people at work, by hour of a working day. */
  private static final int[] OFFICE = {
    3, 2, 1, 1, 2, 6, 18, 45, 78, 95, 100, 94, 62, 82, 97, 92, 80, 58, 34, 22, 15, 10, 7, 5
  };

  /** Per cent of the customers awake. */
  private static final int[] CUSTOMERS = {
    34, 26, 22, 20, 22, 30, 42, 55, 66, 74, 80, 84, 86, 84, 84, 86, 90, 96, 100, 98, 90, 76, 60, 46
  };

  private final List<Map<Part, Integer>> weights;
  private final List<Deck<Part>> decks;

  Rhythm() {
    weights = IntStream.range(0, HOURS).mapToObj(Rhythm::weights).toList();
    decks = weights.stream().map(Rhythm::deck).toList();
  }

  /** How much happens in the hour that holds {@code second} (since 1970), relative to others. */
  int weight(long second) {
    return weights.get(hourOfWeek(second)).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Who is on stage in that hour. */
  Deck<Part> parts(long second) {
    return decks.get(hourOfWeek(second));
  }

  private static int hourOfWeek(long second) {
    return Math.floorMod(Math.floorDiv(second, 3600) + EPOCH_HOUR_OF_WEEK, HOURS);
  }

  private static Map<Part, Integer> weights(int hourOfWeek) {
    int hour = hourOfWeek % 24;
    boolean weekend = hourOfWeek >= 5 * 24;
    int office = weekend ? OFFICE[hour] / 9 : OFFICE[hour];
    Map<Part, Integer> weights = new EnumMap<>(Part.class);
    weights.put(Part.PERSON, 34 * office);
    weights.put(Part.PIPELINE, 150 + 12 * office);
    weights.put(Part.WORKLOAD, 700 + 22 * CUSTOMERS[hour]);
    weights.put(Part.SERVICE, 640 + 5 * CUSTOMERS[hour]);
    weights.put(Part.LINKED, 320);
    weights.put(Part.AUDITOR, hour == 1 ? 700 : 60);
    weights.put(Part.GUEST, 40);
    weights.put(Part.ROOT, 2 + office / 10);
    weights.put(Part.FEDERATED, office / 3);
    weights.put(Part.DIRECTORY, office / 3);
    weights.put(Part.IDENTITY_CENTER, office / 2);
    weights.put(Part.ROLE, 12);
    weights.put(Part.UNKNOWN, 5);
    return weights;
  }

  private static Deck<Part> deck(Map<Part, Integer> weights) {
    return new Deck<>(Arrays.asList(Part.values()), part -> weights.getOrDefault(part, 0));
  }
}
