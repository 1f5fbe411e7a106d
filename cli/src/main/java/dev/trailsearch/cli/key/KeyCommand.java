package dev.trailsearch.cli.key;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `key`: who may call the API.
@Command(
    name = "key",
    description = {
      "Make keys for the API, and roles that match them.",
      "",
      "A key, or a password, is in nobody's file: the keys file that TRAILSEARCH_API_KEYS_FILE names"
          + " to the API holds its hash, its roles and the accounts that it may see."
    },
    footer = {
      "  trailsearch key create soc --account 111122223333",
      "  trailsearch key create alice --secret-from password.txt --all-accounts",
      "  trailsearch key roles keys.yaml > roles.yml"
    },
    subcommands = {CreateCommand.class, RolesCommand.class})
public final class KeyCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(out());
    return ExitCode.DONE.number();
  }
}
