package dev.trailsearch.indexer.lifecycle.policy;

import dev.trailsearch.indexer.lifecycle.policy.Policy.Backup;
import dev.trailsearch.indexer.lifecycle.policy.Policy.Delete;
import dev.trailsearch.indexer.lifecycle.policy.Policy.Replicas;
import dev.trailsearch.indexer.lifecycle.policy.Policy.Seal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the text of a policy, in YAML.
 *
 * @param file its name, for messages
 */
record PolicyReader(String file) {

  /**
   * The policy.
   *
   * @throws IllegalArgumentException naming the file, line and column, and what was expected there
   */
  Policy read(String text) {
    YamlPart root =
        YamlPart.root(file, text, Set.of("seal", "snapshot", "replicas", "delete", "shards"));
    Policy policy =
        new Policy(
            root.has("seal") ? seal(root.object("seal", Set.of("after", "late"))) : null,
            root.has("snapshot")
                ? backup(root.object("snapshot", Set.of("repository", "after")))
                : null,
            root.has("replicas") ? replicas(root) : List.of(),
            root.has("delete") ? delete(root.object("delete", Set.of("after", "requires"))) : null,
            root.has("shards")
                ? root.object("shards", Set.of("perNode")).number("perNode", 1, 100_000)
                : null);
    checkOrder(policy, root);
    return policy;
  }

  private static Seal seal(YamlPart part) {
    return new Seal(part.duration("after"), part.has("late") ? part.percent("late") : 0);
  }

  private static Backup backup(YamlPart part) {
    return new Backup(part.word("repository"), part.duration("after"));
  }

  private static Delete delete(YamlPart part) {
    return new Delete(
        part.duration("after"), part.has("requires") && isSnapshot(part, part.word("requires")));
  }

  private static boolean isSnapshot(YamlPart part, String word) {
    if (!word.equals("snapshot")) {
      throw part.wrong("requires", "expected snapshot, not \"" + word + "\"");
    }
    return true;
  }

  private static List<Replicas> replicas(YamlPart root) {
    List<Replicas> steps = new ArrayList<>();
    Set<Duration> ages = new HashSet<>();
    for (Node node : root.list("replicas")) {
      YamlPart part = root.object(node, Set.of("after", "count"));
      Replicas step = new Replicas(part.duration("after"), part.number("count", 0, 10));
      if (!ages.add(step.after())) {
        throw part.wrong("after", "there are two numbers of replicas for this age");
      }
      steps.add(step);
    }
    return steps;
  }

  private static void checkOrder(Policy policy, YamlPart root) {
    Delete delete = policy.delete();
    if (delete == null) {
      return;
    }
    Seal seal = policy.seal();
    Backup snapshot = policy.snapshot();
    if (seal != null && delete.after().compareTo(seal.after()) <= 0) {
      throw root.wrong(
          "delete", "expected a later age than that of seal: it would never be sealed");
    }
    if (snapshot != null && delete.after().compareTo(snapshot.after()) <= 0) {
      throw root.wrong(
          "delete", "expected a later age than that of snapshot: none would be taken before");
    }
    if (delete.requiresSnapshot() && (seal == null || snapshot == null)) {
      throw root.wrong(
          "delete",
          "it requires a snapshot, so the policy needs \"seal\" and \"snapshot\": only of a sealed"
              + " partition is it certain that a snapshot holds all of it");
    }
  }
}
