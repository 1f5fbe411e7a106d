package dev.trailsearch.indexer.lifecycle.remap;

import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Placement;
import dev.trailsearch.indexer.schema.Placements;
import java.util.List;

/** Sends everything through one alias, as long as that is there. */
final class Target implements Placements {

  private final String alias;
  private volatile boolean lost;

  Target(String alias) {
    this.alias = alias;
  }

  @Override
  public Placement ensure(Partition partition) {
    return lost ? new Placement.Removed() : new Placement.Written(alias, List.of());
  }

  @Override
  public void forget(Partition partition) {
    lost = true;
  }

  @Override
  public boolean reopen(Partition partition) {
    return false;
  }
}
