package dev.trailsearch.cli;

import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.exit.Interruption;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.output.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Where the process begins and ends.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Interruption interruption = Interruption.ofThisThread();
    Outlet outlet = Outlet.of(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
    Cli cli = new Cli(Terminal.ofThisProcess(), Places.ofThisUser(), utf8(outlet), err);
    int code = cli.run(List.of(arguments));
    Optional<IOException> loss = outlet.loss();
    loss.ifPresent(e ->
        err.println(
            "trailsearch: standard output: " + e.getMessage() + ". The results are not whole."));
    interruption.exit(loss.isPresent() ? ExitCode.UNREACHABLE.number() : code);
  }

  /// JSON and CSV are UTF-8 whatever the locale says.
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
