package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `index release`: ends holds.
@Command(
    name = "release",
    description = {
      "Release holds: those of a case, those within a time or on partitions, or both.",
      "",
      "A hold that reaches further than what is named is left. A partition is free when its last"
          + " hold is released. Who released it and why stays on record: see \"trailsearch index"
          + " holds --released\". Ends with 1 if there was no such hold."
    },
    footer = {
      "  trailsearch index release --case acme --why 'case closed'",
      "  trailsearch index release 2023.07 --case acme --why 'not needed'",
    })
final class ReleaseCommand extends BaseCommand {

  @Mixin private ScopeOptions scope;

  @Option(names = "--case", paramLabel = "NAME", description = "Only holds of this case.")
  private @Nullable String caseName;

  @Mixin private MarkOptions mark;

  @Override
  public Integer call() {
    if (caseName == null && !scope.given()) {
      throw new Misuse(
          "what is to be released?", "Give --case, name partitions, or give --from and --to.");
    }
    Instant now = Instant.now();
    List<Scope> scopes = scope.scopes(now);
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      scope.check(beans.get(PartitionCatalogue.class));
      List<Hold> released =
          beans.get(HoldKeeper.class).release(hold -> isMeant(hold, scopes), mark.mark(now));
      HoldView.PAGE.print(released, globals(), out());
      if (released.isEmpty()) {
        note("No such hold. See \"trailsearch index holds\".");
        return ExitCode.DIFFERENT.number();
      }
      return ExitCode.DONE.number();
    }
  }

  private boolean isMeant(Hold hold, List<Scope> scopes) {
    return (caseName == null || hold.caseName().equals(caseName))
        && (scopes.isEmpty() || scopes.stream().anyMatch(one -> one.contains(hold.scope())));
  }
}
