package dev.trailsearch.indexer.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes the indices of a partition what its entry says. */
sealed interface IndexChange {

  /** It may be changed and deleted. */
  record Unlock(String index) implements IndexChange {}

  /** It takes events. */
  record AllowWrites(String index) implements IndexChange {}

  /** It takes none; those under way are waited for. */
  record BlockWrites(String index) implements IndexChange {}

  /** It has another alias, or one less. */
  record Alias(String index, String alias, boolean on) implements IndexChange {}

  /** It can neither be changed nor deleted. */
  record Lock(String index) implements IndexChange {}

  /**
   * The changes in an order in which each is allowed, and in which no event is written twice: a
   * frozen index takes none before another one does. Nothing where all is as it should be.
   *
   * @param actual the indices that are there
   */
  static List<IndexChange> of(PartitionEntry entry, Map<String, IndexState> actual) {
    List<IndexChange> unlocks = new ArrayList<>();
    List<IndexChange> blocks = new ArrayList<>();
    List<IndexChange> aliases = new ArrayList<>();
    List<IndexChange> locks = new ArrayList<>();
    for (String index : entry.indices()) {
      IndexState is = actual.get(index);
      if (is == null) {
        continue;
      }
      boolean writes = index.equals(entry.index());
      List<IndexChange> its = aliases(entry, index, is.aliases());
      aliases.addAll(its);
      boolean blocked = !writes || entry.state() == PartitionState.SEALED;
      boolean locked = !writes && entry.state() == PartitionState.HELD;
      boolean unlocked = is.readOnly() && (!locked || !its.isEmpty() || !is.writesBlocked());
      if (unlocked) {
        unlocks.add(new Unlock(index));
      }
      if (blocked != is.writesBlocked()) {
        blocks.add(blocked ? new BlockWrites(index) : new AllowWrites(index));
      }
      if (locked && (unlocked || !is.readOnly())) {
        locks.add(new Lock(index));
      }
    }
    List<IndexChange> changes = new ArrayList<>(unlocks);
    changes.addAll(blocks);
    changes.addAll(aliases);
    changes.addAll(locks);
    return changes;
  }

  private static List<IndexChange> aliases(PartitionEntry entry, String index, Set<String> is) {
    Set<String> due = new HashSet<>(Set.of(Schema.READ_ALIAS));
    if (index.equals(entry.index())) {
      due.add(entry.writeAlias());
    }
    List<IndexChange> changes = new ArrayList<>();
    due.stream()
        .filter(alias -> !is.contains(alias))
        .sorted()
        .forEach(alias -> changes.add(new Alias(index, alias, true)));
    is.stream()
        .filter(alias -> alias.startsWith(entry.partition().writeAlias()) && !due.contains(alias))
        .sorted()
        .forEach(alias -> changes.add(new Alias(index, alias, false)));
    return changes;
  }
}
