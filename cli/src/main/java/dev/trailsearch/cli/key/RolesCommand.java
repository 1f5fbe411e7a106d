package dev.trailsearch.cli.key;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.search.key.KeyEntry;
import dev.trailsearch.search.key.KeyFile;
import dev.trailsearch.search.key.SecurityRoles;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `key roles`: the keys file as roles of the OpenSearch security plugin.
@Command(
    name = "roles",
    description = {
      "Print roles for the OpenSearch security plugin that match a keys file.",
      "",
      "Each key that may search becomes a role of document-level security, so that people see the"
          + " same events in OpenSearch Dashboards. Secrets in records are not masked there."
    },
    footer = {"  trailsearch key roles keys.yaml > roles.yml"})
final class RolesCommand extends BaseCommand {

  @Parameters(paramLabel = "FILE", description = "The keys file.")
  private String file;

  @Override
  public Integer call() {
    if (globals().forPrograms()) {
      throw new Misuse("roles.yml is YAML, and has no other form", "Leave --output out.");
    }
    out().print(SecurityRoles.yaml(entries().stream().map(KeyEntry::caller).toList()));
    return ExitCode.DONE.number();
  }

  private List<KeyEntry> entries() {
    try {
      return KeyFile.read(globals().places().path(file));
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()), "Mend the file.", e);
    }
  }
}
