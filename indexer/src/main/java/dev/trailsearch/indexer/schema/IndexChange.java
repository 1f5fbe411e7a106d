package dev.trailsearch.indexer.schema;

import java.util.ArrayList;
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
      List<IndexChange> its = aliases(entry, is.aliases(), index, due(entry, index));
      aliases.addAll(its);
      boolean blocked = !writes || entry.refuses();
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
    Remap remap = entry.remap();
    if (remap != null) {
      beside(entry, remap, actual, blocks, aliases);
    }
    List<IndexChange> changes = new ArrayList<>(unlocks);
    changes.addAll(blocks);
    changes.addAll(aliases);
    changes.addAll(locks);
    return changes;
  }

  /** Nothing that no search reads has the alias of all searches; only a copy takes events. */
  private static void beside(
      PartitionEntry entry,
      Remap remap,
      Map<String, IndexState> actual,
      List<IndexChange> blocks,
      List<IndexChange> aliases) {
    for (String index : remap.beside()) {
      IndexState is = actual.get(index);
      if (is == null) {
        continue;
      }
      boolean writes = remap.running() && index.equals(remap.target());
      if (writes == is.writesBlocked()) {
        blocks.add(writes ? new AllowWrites(index) : new BlockWrites(index));
      }
      Set<String> due = writes ? Set.of(entry.writeAlias(index)) : Set.of();
      aliases.addAll(aliases(entry, is.aliases(), index, due));
    }
  }

  private static Set<String> due(PartitionEntry entry, String index) {
    return index.equals(entry.index())
        ? Set.of(Schema.READ_ALIAS, entry.writeAlias())
        : Set.of(Schema.READ_ALIAS);
  }

  private static List<IndexChange> aliases(
      PartitionEntry entry, Set<String> is, String index, Set<String> due) {
    List<IndexChange> changes = new ArrayList<>();
    due.stream()
        .filter(alias -> !is.contains(alias))
        .sorted()
        .forEach(alias -> changes.add(new Alias(index, alias, true)));
    is.stream()
        .filter(alias -> isOurs(alias, entry) && !due.contains(alias))
        .sorted()
        .forEach(alias -> changes.add(new Alias(index, alias, false)));
    return changes;
  }

  private static boolean isOurs(String alias, PartitionEntry entry) {
    return alias.equals(Schema.READ_ALIAS) || alias.startsWith(entry.partition().writeAlias());
  }
}
