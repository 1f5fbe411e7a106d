package dev.trailsearch.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.cli.doctor.Finding.State;
import dev.trailsearch.cli.exit.Failure;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.IndexTemplate;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Checks of the engine. What cannot be asked because it does not answer is left out.
final class EngineChecks {
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final EngineClient engine;
  private final SchemaInstaller installer;
  private final FieldCatalogue catalogue;
  private final InstantSource clock;

  EngineChecks(
      EngineClient engine,
      SchemaInstaller installer,
      FieldCatalogue catalogue,
      InstantSource clock) {
    this.engine = engine;
    this.installer = installer;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    try {
      Finding version = version(engine.request("GET", "/", null));
      findings.add(version);
      if (version.state() == State.FAIL) {
        return findings; // What is no OpenSearch answers the rest in its own way.
      }
      findings.add(health(engine.request("GET", "/_cluster/health", null)));
      findings.add(
          template(
              installer.installedVersion(), IndexTemplate.body(catalogue).path("version").asInt()));
      findings.add(clock());
    } catch (EngineException e) {
      Failure failure = Failure.of(e);
      findings.add(Finding.fail("engine", failure.problem(), failure.remedy()));
    }
    return findings;
  }

  static Finding version(JsonNode root) {
    String distribution = root.at("/version/distribution").asText("");
    String number = root.at("/version/number").asText("");
    if (!distribution.equals("opensearch")) {
      return Finding.fail(
          "engine",
          "no OpenSearch: it calls itself " + (distribution.isEmpty() ? "nothing" : distribution),
          "Name an OpenSearch with --url.");
    }
    return number.startsWith("3.") || number.startsWith("2.")
        ? Finding.ok("engine", "OpenSearch " + number)
        : Finding.warn("engine", "OpenSearch " + number, "Tested with 3.6; use a 2.x or 3.x.");
  }

  private Finding health(JsonNode health) {
    String status = health.path("status").asText();
    String found = status + " at " + engine.nodes();
    return switch (status) {
      case "green" -> Finding.ok("health", found);
      case "yellow" -> Finding.warn("health", found, "Some copies have no node: add one, or wait.");
      default -> Finding.fail("health", found, "Some data cannot be read: see the engine's log.");
    };
  }

  static Finding template(OptionalInt installed, int ours) {
    if (installed.isEmpty()) {
      return Finding.warn(
          "template", "not installed yet", "The first \"trailsearch backfill\" installs it.");
    }
    int version = installed.getAsInt();
    if (version == ours) {
      return Finding.ok("template", "version " + version);
    }
    return version < ours
        ? Finding.warn(
            "template",
            "version " + version + ", older than " + ours,
            "The next \"trailsearch backfill\" renews it; partitions that exist stay as they are.")
        : Finding.warn(
            "template",
            "version " + version + ", newer than " + ours,
            "Use the newer trailsearch that installed it.");
  }

  private Finding clock() {
    Instant before = clock.instant();
    JsonNode stats =
        engine.request(
            "GET", "/_nodes/_local/stats/os", Map.of("filter_path", "nodes.*.timestamp"), null);
    Instant after = clock.instant();
    JsonNode node = stats.path("nodes").elements().next();
    return skew(
        Instant.ofEpochMilli(node.path("timestamp").asLong()),
        before.plus(Duration.between(before, after).dividedBy(2)));
  }

  static Finding skew(Instant theirs, Instant ours) {
    Duration skew = Duration.between(ours, theirs);
    String found =
        "the engine's is %s %s"
            .formatted(Numbers.duration(skew.abs()), skew.isNegative() ? "behind" : "ahead");
    return skew.abs().compareTo(SKEW) <= 0
        ? Finding.ok("clock", found)
        : Finding.warn("clock", found, "Set both by NTP: \"now-15m\" and cursors depend on them.");
  }
}
