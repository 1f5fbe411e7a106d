package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.deadletter.Cause;
import dev.trailsearch.indexer.deadletter.LetterFilter;
import dev.trailsearch.indexer.deadletter.State;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that narrow letters down.
final class Narrowing {

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description = "Only with this cause: not-json, no-object, not-a-record, too-large, refused.")
  private @Nullable String cause;

  @Option(
      names = "--object",
      paramLabel = "KEY",
      description = "Only from files or keys whose name begins so.")
  private @Nullable String object;

  /// Whether any of them was given.
  boolean given() {
    return cause != null || object != null;
  }

  /// The letters that are meant.
  ///
  /// @throws Misuse if there is no such cause
  LetterFilter filter(State state) {
    return new LetterFilter(state, cause == null ? null : cause(cause), object);
  }

  private static Cause cause(String word) {
    return Cause.named(word)
        .orElseThrow(() ->
            new Misuse(
                "\"" + word + "\" is no cause of a dead letter",
                "Causes: "
                    + Arrays.stream(Cause.values())
                        .map(Cause::word)
                        .collect(Collectors.joining(", "))
                    + "."));
  }
}
