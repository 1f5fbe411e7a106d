package dev.trailsearch.cli.beans;

import dev.trailsearch.indexer.lifecycle.apply.Application;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Holds;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.policy.IsmInstaller;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.lifecycle.snapshot.Pruning;
import dev.trailsearch.indexer.lifecycle.snapshot.Recovery;
import dev.trailsearch.indexer.lifecycle.snapshot.Repositories;
import dev.trailsearch.indexer.lifecycle.snapshot.Restoring;
import dev.trailsearch.indexer.lifecycle.snapshot.Snapshots;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// How the parts that keep partitions are made.
@Factory
final class LifecycleBeans {

  @Singleton
  PartitionCatalogue partitionCatalogue(EngineClient engine) {
    return new PartitionCatalogue(engine);
  }

  @Singleton
  InventoryReader inventoryReader(EngineClient engine) {
    return new InventoryReader(engine);
  }

  @Singleton
  Sealing sealing(EngineClient engine) {
    return new Sealing(engine);
  }

  @Singleton
  Holds holds(EngineClient engine) {
    return new Holds(engine);
  }

  @Singleton
  HoldKeeper holdKeeper(EngineClient engine) {
    return new HoldKeeper(engine);
  }

  @Singleton
  Repositories repositories(EngineClient engine) {
    return new Repositories(engine);
  }

  @Singleton
  Snapshots snapshots(EngineClient engine) {
    return new Snapshots(engine);
  }

  @Singleton
  Pruning pruning(EngineClient engine) {
    return new Pruning(engine);
  }

  @Singleton
  Restoring restoring(EngineClient engine) {
    return new Restoring(engine);
  }

  @Singleton
  Recovery recovery(EngineClient engine) {
    return new Recovery(engine);
  }

  @Singleton
  Application application(EngineClient engine) {
    return new Application(engine);
  }

  @Singleton
  IsmInstaller ismInstaller(EngineClient engine) {
    return new IsmInstaller(engine);
  }
}
