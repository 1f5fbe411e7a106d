package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.policy.IsmInstaller;
import dev.trailsearch.indexer.lifecycle.policy.IsmPolicy;
import dev.trailsearch.indexer.lifecycle.policy.Policy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `index policy`: a policy for the Index State Management plugin.
@Command(
    name = "policy",
    description = {
      "Check a policy, or write it as one of the Index State Management plugin.",
      "",
      "That plugin counts the age of an index from when it was made, and tells nobody what it"
          + " deletes: a replay would load it again. What is held it cannot delete, since the engine"
          + " refuses. Where you can, run \"trailsearch index apply\" once a day instead."
    },
    footer = {
      "  trailsearch index policy policy.yaml",
      "  trailsearch index policy policy.yaml --format ism > ism.json",
      "  trailsearch index policy policy.yaml --format ism --install"
    })
final class PolicyCommand extends BaseCommand {

  /// The forms that a policy can be written in.
  enum Format {
    ISM
  }

  @Parameters(paramLabel = "FILE", description = "The policy, in YAML.")
  private String file;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "ism: as JSON for Index State Management.")
  private @Nullable Format format;

  @Option(names = "--install", description = "Put it into the engine, too.")
  private boolean install;

  @Override
  public Integer call() throws IOException {
    if (install && format == null) {
      throw new Misuse("in which form is it to be installed?", "Give --format ism.");
    }
    Policy policy = PolicyOption.read(file, globals().places());
    if (format == null) {
      note("It is a policy. See what it would do: trailsearch index plan --policy " + file);
      return ExitCode.DONE.number();
    }
    if (install) {
      install(policy);
    }
    out().print(Json.pretty(IsmPolicy.of(policy), globals().ink()));
    return ExitCode.DONE.number();
  }

  private void install(Policy policy) {
    try (Beans beans = beans()) {
      if (!beans.get(IsmInstaller.class).install(policy)) {
        throw new Unavailable(
            "this engine has no Index State Management plugin",
            "Run \"trailsearch index apply --policy FILE\" once a day instead.");
      }
      note("Installed as " + IsmPolicy.NAME + ".");
    }
  }
}
