package dev.trailsearch.cli.index;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.options.GlobalOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Asks before anything is deleted.
final class Consent {
  private Consent() {}

  /// Whether whoever sits at the terminal agrees to delete this.
  ///
  /// @throws Misuse if nobody can be asked
  static boolean toDelete(String what, GlobalOptions globals, PrintWriter err) throws IOException {
    if (!globals.terminal().err()) {
      throw new Misuse("nobody can be asked whether to delete", "Give --yes to delete.");
    }
    err.print("Delete " + what + " for good? Type \"delete\": ");
    err.flush();
    String answer =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return answer != null && answer.strip().equals("delete");
  }
}
