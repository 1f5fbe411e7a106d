package dev.trailsearch.cli.doctor;

import dev.trailsearch.cli.exit.Failure;
import dev.trailsearch.indexer.opensearch.Authentication;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.None;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Checks of the way to the engine: whether it is safe, and whether each node answers, which is not
/// noticed otherwise as long as another one does.
final class ConnectionChecks {

  private ConnectionChecks() {}

  static List<Finding> of(ConnectionSettings settings) {
    List<Finding> findings = new ArrayList<>();
    findings.add(safety(settings));
    if (settings.nodes().size() > 1) {
      settings.nodes().forEach(node -> findings.add(node(settings.with(List.of(node)))));
    }
    return findings;
  }

  static Finding safety(ConnectionSettings settings) {
    List<URI> open = settings.nodes().stream().filter(ConnectionChecks::isOpen).toList();
    if (settings.authentication() instanceof Basic && !open.isEmpty()) {
      return Finding.warn(
          "connection",
          "the password goes unencrypted to " + open.getFirst(),
          "Use https:// in --url.");
    }
    boolean encrypted =
        settings.nodes().stream().anyMatch(node -> node.getScheme().equals("https"));
    if (encrypted && settings.tls().insecure()) {
      return Finding.warn(
          "connection",
          "any certificate is accepted, also that of somebody in between",
          "Name the engine's authority with --ca, and leave --insecure out.");
    }
    String certificate =
        settings.tls().clientCertificate() == null ? "" : ", with a client certificate";
    return Finding.ok(
        "connection",
        (encrypted ? "encrypted" : "unencrypted") + who(settings.authentication()) + certificate);
  }

  private static String who(Authentication authentication) {
    return switch (authentication) {
      case None _ -> "";
      case Basic basic -> ", as " + basic.user();
      case SigV4 signed ->
          ", signed for %s in %s".formatted(signed.service().signed(), signed.region());
    };
  }

  private static boolean isOpen(URI node) {
    String host = node.getHost();
    boolean here = host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    return node.getScheme().equals("http") && !here;
  }

  private static Finding node(ConnectionSettings one) {
    try (EngineClient client = new EngineClient(one)) {
      return Finding.ok("node", client.nodes() + ": " + name(client));
    } catch (EngineException e) {
      Failure failure = Failure.of(e);
      return Finding.fail("node", failure.problem(), failure.remedy());
    }
  }

  private static String name(EngineClient client) {
    return client.request("GET", "/", null).path("name").asText("it answers");
  }
}
