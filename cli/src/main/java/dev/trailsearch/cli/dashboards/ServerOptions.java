package dev.trailsearch.cli.dashboards;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.dashboards.server.DashboardsServer;
import dev.trailsearch.dashboards.server.ServerSettings;
import dev.trailsearch.dashboards.server.ServerSettings.Credentials;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which server of OpenSearch Dashboards. Who one is to it, and what it is trusted by, are said
/// with the options of every command.
final class ServerOptions {

  @Option(
      names = "--server",
      paramLabel = "URL",
      required = true,
      description =
          "OpenSearch Dashboards, with its base path; --user, --password-file, --ca and --insecure"
              + " are meant for it.")
  private String server;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "Tenant of the security plugin; \"global\" is the one that all share.")
  private @Nullable String tenant;

  @Option(names = "--workspace", paramLabel = "ID", description = "Workspace, where there are any.")
  private @Nullable String workspace;

  /// @throws Misuse if the options do not fit together
  DashboardsServer open(GlobalOptions globals) {
    ConnectionSettings said = globals.connection();
    ConnectionSettings.Credentials who = said.credentials();
    try {
      URI address = new URI(server);
      return new DashboardsServer(
          new ServerSettings(
              address,
              who == null ? null : new Credentials(who.user(), who.password()),
              said.certificateAuthority(),
              said.insecure(),
              tenant,
              workspace,
              said.responseTimeout()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Misuse(
          "--server " + server + ": " + e.getMessage(),
          "Give one such as http://127.0.0.1:5601, and a certificate in PEM.",
          e);
    }
  }
}
