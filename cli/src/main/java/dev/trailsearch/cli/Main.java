package dev.trailsearch.cli;

import dev.trailsearch.cli.exit.Interruption;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.output.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where the process begins and ends.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Interruption interruption = Interruption.ofThisThread();
    Cli cli =
        new Cli(
            Terminal.ofThisProcess(),
            Places.ofThisUser(),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err));
    interruption.exit(cli.run(List.of(arguments)));
  }

  /// JSON and CSV are UTF-8 whatever the locale says.
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }
}
