package dev.trailsearch.cli.beans;

import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import io.micronaut.configuration.picocli.MicronautFactory;
import io.micronaut.context.ApplicationContext;

/// The parts of Trailsearch that talk to one engine. Made only by the commands that need them: the
/// context costs 0.3 s that `--help` has no use for.
public final class Beans implements AutoCloseable {
  private final MicronautFactory factory;

  private Beans(ApplicationContext context) {
    this.factory = new MicronautFactory(context);
  }

  /// Ready to make parts; nothing has been sent yet.
  ///
  /// @param settings how to reach the engine
  /// @param places where this user's files lie
  public static Beans of(ConnectionSettings settings, Places places) {
    return new Beans(
        ApplicationContext.builder()
            .singletons(settings, places)
            .banner(false)
            .deduceEnvironment(false)
            .bootstrapEnvironment(false)
            .start());
  }

  /// One part.
  public <T> T get(Class<T> part) {
    try {
      return factory.create(part);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("no " + part.getSimpleName() + " could be made", e);
    }
  }

  /// Closes the parts.
  @Override
  public void close() {
    factory.close();
  }
}
