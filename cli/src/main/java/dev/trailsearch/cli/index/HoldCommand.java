package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `index hold`: sets events aside for a case.
@Command(
    name = "hold",
    description = {
      "Hold events for a case: nobody can delete or change them until they are released.",
      "",
      "A hold covers every partition that it overlaps, whole, also those that are made later. The"
          + " engine itself refuses to delete them, whoever asks. Events that come late are loaded"
          + " beside what is held, and are found with it; the engine protects them from the next"
          + " hold, release or apply on. A hold by time covers events whose time is known; for"
          + " the others hold the partition \"undated\"."
    },
    footer = {
      "  trailsearch index hold --case acme --why subpoena --from 2023-06 --to 2023-08",
      "  trailsearch index hold 2023.07 undated --case acme --why subpoena --by 'Ada L.'"
    })
final class HoldCommand extends BaseCommand {

  @Mixin private ScopeOptions scope;

  @Option(
      names = "--case",
      paramLabel = "NAME",
      required = true,
      description = "What it is for; release asks for it.")
  private String caseName;

  @Mixin private MarkOptions mark;

  @Override
  public Integer call() {
    if (!scope.given()) {
      throw new Misuse("what is to be held?", "Name partitions, or give --from, --to, or both.");
    }
    Instant now = Instant.now();
    List<Scope> scopes = scope.scopes(now);
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      scope.check(beans.get(PartitionCatalogue.class));
      HoldView.PAGE.print(
          beans.get(HoldKeeper.class).hold(caseName, scopes, mark.mark(now)), globals(), out());
      return ExitCode.DONE.number();
    }
  }
}
