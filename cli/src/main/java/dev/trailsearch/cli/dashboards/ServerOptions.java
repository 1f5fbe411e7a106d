package dev.trailsearch.cli.dashboards;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.dashboards.server.DashboardsServer;
import dev.trailsearch.dashboards.server.ServerSettings;
import dev.trailsearch.dashboards.server.ServerSettings.Credentials;
import dev.trailsearch.indexer.opensearch.Authentication;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.None;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
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
          "OpenSearch Dashboards, with its base path; --user, --password-file and the options of"
              + " certificates are meant for it.")
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
    Credentials who = credentials(said.authentication());
    try {
      URI address = new URI(server);
      return new DashboardsServer(
          new ServerSettings(address, who, said.tls(), tenant, workspace, said.responseTimeout()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Misuse(
          "--server " + server + ": " + e.getMessage(),
          "Give one such as http://127.0.0.1:5601, and a certificate in PEM.",
          e);
    }
  }

  private static @Nullable Credentials credentials(Authentication authentication) {
    return switch (authentication) {
      case None _ -> null;
      case Basic basic -> new Credentials(basic.user(), basic.password());
      case SigV4 _ ->
          throw new Misuse(
              "requests to OpenSearch Dashboards cannot be signed",
              "Leave --aws-sigv4 out, and give --user and --password-file.");
    };
  }
}
