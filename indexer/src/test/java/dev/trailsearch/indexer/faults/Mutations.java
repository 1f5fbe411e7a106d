package dev.trailsearch.indexer.faults;

import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every way in which records are made wrong. */
final class Mutations {

  private static final List<String> PLACES =
      List.of("requestParameters", "responseElements", "userIdentity", "eventName", "unknown");
  private static final int[] DEPTHS = {
    3, 100, 898, 899, 900, 901, 999, 1_000, 1_001, 5_000, 20_000
  };
  private static final int[] KEY_LENGTHS = {257, 33_000, 50_000, 50_001};
  private static final List<String> LONG =
      List.of("x", "x y ", "\u4e2d", "\\u0000", "\\ud800", "é.");

  private final List<List<String>> mapped = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();
  private final List<String> times;
  private final List<Mutation> all;
  private final int weights;

  Mutations(FieldCatalogue catalogue, Instant now) {
    this.times = OddJson.times(now);
    Set<String> names = new LinkedHashSet<>();
    for (Field field : catalogue.fields()) {
      names.add(field.name());
      names.addAll(field.ecs());
      if (field.type().isExactText() && !field.name().startsWith("trail.")) {
        texts.add(path(field.name()));
      }
    }
    for (String name : List.copyOf(names)) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        names.add(name.substring(0, dot));
      }
    }
    names.forEach(name -> mapped.add(path(name)));
    this.all = all();
    this.weights = all.stream().mapToInt(Mutation::weight).sum();
  }

  private static List<String> path(String name) {
    return List.of(name.split("\\.", -1));
  }

  /** One of them, the frequent ones more often. */
  Mutation any(Random random) {
    int left = random.nextInt(weights);
    for (Mutation mutation : all) {
      left -= mutation.weight();
      if (left < 0) {
        return mutation;
      }
    }
    throw new IllegalStateException("the weights have a sum");
  }

  private List<Mutation> all() {
    return List.of(
        new Mutation("a value of another type", 300, this::otherType),
        new Mutation("a dotted path to a field", 100, this::dottedPath),
        new Mutation("an odd key", 200, (record, random) -> add(record, random, OddJson.KEYS)),
        new Mutation("a key twice", 100, Mutations::keyTwice),
        new Mutation("bytes that are not UTF-8", 80, Mutations::notText),
        new Mutation(
            "an odd time", 120, (record, random) -> top(record, "eventTime", random, times)),
        new Mutation(
            "an odd address",
            60,
            (record, random) -> top(record, "sourceIPAddress", random, OddJson.ADDRESSES)),
        new Mutation("an id that others have", 40, (r, _) -> r.set(List.of("eventID"), "\"same\"")),
        new Mutation("no id", 40, (record, _) -> record.remove("eventID")),
        new Mutation("a member less", 60, Mutations::memberLess),
        new Mutation("another order", 60, (record, random) -> any(record, random).shuffle(random)),
        new Mutation("nesting", 20, Mutations::nesting),
        new Mutation("a long key", 15, Mutations::longKey),
        new Mutation("text of 32 KB in a field", 20, Set.of("field"), this::longText),
        new Mutation("a parameter of 32 KB", 20, Set.of("param", "text"), Mutations::longParameter),
        new Mutation("thousands of parameters", 6, Set.of("param"), Mutations::manyParameters),
        new Mutation("hundreds of resources", 6, Set.of("resource"), Mutations::manyResources),
        new Mutation("250 KB", 4, Set.of("text"), Mutations::large));
  }

  private void otherType(Draft record, Random random) {
    record.set(pick(mapped, random), pick(OddJson.VALUES, random));
  }

  private void dottedPath(Draft record, Random random) {
    List<String> path = pick(mapped, random);
    any(record, random).add(String.join(".", path), pick(OddJson.VALUES, random));
  }

  private static void add(Draft record, Random random, List<String> keys) {
    any(record, random).add(pick(keys, random), pick(OddJson.VALUES, random));
  }

  private static void keyTwice(Draft record, Random random) {
    Draft object = any(record, random);
    if (!object.keys().isEmpty()) {
      object.add(pick(object.keys(), random), pick(OddJson.VALUES, random));
    }
  }

  private static void notText(Draft record, Random random) {
    String text = "a" + OddJson.notText(random.nextInt(100)) + "b";
    if (random.nextBoolean()) {
      any(record, random).add(text, "1");
    } else {
      record.set(List.of(pick(PLACES, random)), '"' + text + '"');
    }
  }

  private static void top(Draft record, String key, Random random, List<String> values) {
    record.set(List.of(key), pick(values, random));
  }

  private static void memberLess(Draft record, Random random) {
    Draft object = any(record, random);
    if (!object.keys().isEmpty()) {
      object.remove(pick(object.keys(), random));
    }
  }

  private static void nesting(Draft record, Random random) {
    int depth = DEPTHS[random.nextInt(DEPTHS.length)];
    String json =
        random.nextBoolean()
            ? "[".repeat(depth) + "]".repeat(depth)
            : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    record.set(List.of(pick(PLACES, random)), json);
  }

  private static void longKey(Draft record, Random random) {
    String key = "k".repeat(KEY_LENGTHS[random.nextInt(KEY_LENGTHS.length)]);
    any(record, random).add(key, pick(OddJson.VALUES, random));
  }

  private void longText(Draft record, Random random) {
    record.set(pick(texts, random), '"' + pick(LONG, random).repeat(33_000) + '"');
  }

  private static void longParameter(Draft record, Random random) {
    record.set(List.of("requestParameters", "a"), '"' + "some words ".repeat(3_000) + '"');
  }

  private static void manyParameters(Draft record, Random random) {
    int count = 1_000 + random.nextInt(5_000);
    record.set(List.of("requestParameters"), members(count, i -> "\"k" + i + "\":" + i));
  }

  private static void manyResources(Draft record, Random random) {
    int count = 200 + random.nextInt(500);
    record.set(
        List.of("responseElements"),
        members(count, i -> "\"k" + i + "\":\"arn:aws:s3:::bucket-" + i + "\""));
  }

  private static void large(Draft record, Random random) {
    String words = "\"" + "more words ".repeat(230);
    record.set(
        List.of("requestParameters"), members(100, i -> "\"k" + i + "\":" + words + i + '"'));
  }

  private static String members(int count, IntFunction<String> member) {
    return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(",", "{", "}"));
  }

  private static Draft any(Draft record, Random random) {
    return random.nextInt(3) == 0 ? record : pick(record.objects(), random);
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
