package dev.trailsearch.api.health;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.IndexTemplate;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/**
 * Ready means that the engine answers and that every primary shard is there: partial answers are
 * refused, so with a shard missing most searches would fail.
 */
@Readiness
@Singleton
final class EngineHealth implements HealthIndicator {

  private static final String NAME = "engine";

  /** Without a cluster manager the engine would wait 30 s; a probe has given up by then. */
  private static final Map<String, String> PATIENCE = Map.of("cluster_manager_timeout", "3s");

  private final EngineClient engine;
  private final SchemaInstaller installer;
  private final int ours;
  private final ExecutorService executor;

  EngineHealth(EngineClient engine, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    FieldCatalogue catalogue = FieldCatalogue.load();
    this.engine = engine;
    this.installer = new SchemaInstaller(engine, catalogue);
    this.ours = IndexTemplate.body(catalogue).path("version").asInt();
    this.executor = executor;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(executor, this::ask);
  }

  private HealthResult ask() {
    try {
      JsonNode cluster = engine.request("GET", "/_cluster/health", PATIENCE, null);
      return result(cluster, template(installer.installedVersion(), ours));
    } catch (EngineException e) {
      return HealthResult.builder(NAME, HealthStatus.DOWN)
          .details(Map.of("url", engine.nodes(), "error", String.valueOf(e.getMessage())))
          .build();
    }
  }

  /**
   * What is known of the index template. None of it makes searches fail: an engine without it holds
   * nothing yet, and within one schema version fields are only added.
   */
  static String template(OptionalInt installed, int ours) {
    if (installed.isEmpty()) {
      return "not installed, or not to be seen by this user";
    }
    int version = installed.getAsInt();
    if (version == ours) {
      return "version " + version;
    }
    return version < ours
        ? "version %d, older than %d: the next load renews it".formatted(version, ours)
        : "version %d, newer than %d: this API does not know all fields".formatted(version, ours);
  }

  private HealthResult result(JsonNode cluster, String template) {
    String status = cluster.path("status").asText();
    return HealthResult.builder(NAME, "red".equals(status) ? HealthStatus.DOWN : HealthStatus.UP)
        .details(
            Map.of(
                "url",
                engine.nodes(),
                "cluster",
                cluster.path("cluster_name").asText(),
                "status",
                status,
                "template",
                template))
        .build();
  }
}
