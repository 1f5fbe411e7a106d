package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.deadletter.LetterFilter;
import dev.trailsearch.indexer.deadletter.State;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which letters something is done to: those named, those of a kind, or all. The same for every
/// command that changes them.
final class Choice {

  @Parameters(paramLabel = "ID", arity = "0..*", description = "A letter, as list shows it.")
  private List<String> ids = List.of();

  @Mixin private Narrowing narrowing;

  @Option(names = "--all", description = "Every letter that waits.")
  private boolean all;

  /// Refuses what is unclear.
  ///
  /// @throws Misuse if nothing was chosen, or in two ways at once
  void check() {
    long ways = Stream.of(!ids.isEmpty(), narrowing.given(), all).filter(given -> given).count();
    if (ways == 0) {
      throw new Misuse(
          "no dead letter was named", "Name some, or give --cause, --object or --all.");
    }
    if (ways > 1) {
      throw new Misuse(
          "letters can be chosen in one way at a time",
          "Give either their ids, or --cause and --object, or --all.");
    }
  }

  /// Those named; empty if they were chosen in another way.
  List<String> ids() {
    return ids.stream().distinct().toList();
  }

  /// Those meant where none was named.
  LetterFilter filter() {
    return narrowing.filter(State.WAITING);
  }
}
