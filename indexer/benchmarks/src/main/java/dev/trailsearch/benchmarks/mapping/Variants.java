package dev.trailsearch.benchmarks.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** The ways to store events that are compared. */
final class Variants {

  private Variants() {}

  static List<Variant> all() {
    return List.of(
        Variant.dynamic("default dynamic mapping of the bare records"),
        Variant.ours("Trailsearch", Variants::asItIs, Variants::asItIs),
        Variant.ours("without trail.param", Variants::asItIs, trail -> trail.remove("param")),
        Variant.ours("without trail.text", Variants::asItIs, trail -> trail.remove("text")),
        Variant.ours(
            "without trail.param and trail.text",
            Variants::asItIs,
            trail -> trail.remove(List.of("param", "text"))),
        Variant.ours(
            "trail.param without doc values", Variants::paramWithoutDocValues, Variants::asItIs),
        Variant.ours("trail.param with short prefixes", Variants::asItIs, Variants::shortPrefixes),
        Variant.ours(
            "trail.text without positions", Variants::textWithoutPositions, Variants::asItIs),
        Variant.ours("no ids indexed (eventID, requestID)", Variants::withoutIds, Variants::asItIs),
        Variant.ours("only trail.* mapped", Variants::onlyTrail, Variants::asItIs),
        Variant.ours(
            "param and text not in `_source`", index -> leaveOut(index, true), Variants::asItIs),
        Variant.ours(
            "param and text not in `_source`, nor kept for recovery",
            index -> leaveOut(index, false),
            Variants::asItIs),
        Variant.ours("sorted by time", Variants::sorted, Variants::asItIs),
        Variant.unidentified("ids given by the engine, so that nothing tells duplicates"),
        Variant.ours("the quicker codec (LZ4)", with("codec", "default"), Variants::asItIs),
        Variant.ours("refreshed every second", with("refresh_interval", "1s"), Variants::asItIs),
        Variant.ours(
            "refreshed every ten seconds", with("refresh_interval", "10s"), Variants::asItIs),
        Variant.ours("never refreshed", with("refresh_interval", "-1"), Variants::asItIs),
        Variant.ours(
            "merged less often, 30 segments a tier",
            with("merge.policy.segments_per_tier", "30"),
            Variants::asItIs),
        Variant.ours(
            "transaction log written every five seconds",
            with("translog.durability", "async"),
            Variants::asItIs));
  }

  private static void asItIs(ObjectNode unchanged) {}

  private static void paramWithoutDocValues(ObjectNode index) {
    ((ObjectNode) trail(index).path("param")).put("doc_values", false);
  }

  private static void textWithoutPositions(ObjectNode index) {
    ((ObjectNode) trail(index).path("text")).put("index_options", "docs");
  }

  private static void withoutIds(ObjectNode index) {
    properties(index).remove(List.of("eventID", "requestID", "sharedEventID"));
    ((ObjectNode) properties(index).path("event").path("properties")).remove("id");
  }

  private static void onlyTrail(ObjectNode index) {
    properties(index).retain("trail");
  }

  private static Consumer<ObjectNode> with(String setting, String value) {
    return index -> ((ObjectNode) index.path("settings").path("index")).put(setting, value);
  }

  private static void leaveOut(ObjectNode index, boolean keptForRecovery) {
    ObjectNode source = ((ObjectNode) index.path("mappings")).putObject("_source");
    source.putArray("excludes").add("trail.param").add("trail.text");
    source.put("recovery_source_enabled", keptForRecovery);
  }

  private static void sorted(ObjectNode index) {
    ((ObjectNode) index.path("settings").path("index"))
        .put("sort.field", "trail.time")
        .put("sort.order", "desc");
  }

  private static void shortPrefixes(ObjectNode trail) {
    JsonNode pairs = trail.path("param");
    ArrayNode shorter = trail.putArray("param");
    pairs.forEach(pair ->
        shorter.add(
            pair.asText()
                .replaceFirst("^requestParameters", "q")
                .replaceFirst("^responseElements", "r")));
  }

  private static ObjectNode trail(ObjectNode index) {
    return (ObjectNode) properties(index).path("trail").path("properties");
  }

  private static ObjectNode properties(ObjectNode index) {
    return (ObjectNode) index.path("mappings").path("properties");
  }
}
