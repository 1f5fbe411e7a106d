package dev.trailsearch.cli;

import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/// Runs commands in this JVM, as a user whose home is a temporary folder.
public final class CommandRun {
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private Terminal terminal = Terminal.none();

  /// How it ended.
  public record Ended(int code, String out, String err) {}

  public CommandRun(Path home) {
    this.home = home;
  }

  /// The same with an environment variable.
  public CommandRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// The same on a terminal.
  public CommandRun on(Terminal other) {
    terminal = other;
    return this;
  }

  /// All commands, as they are before any is run.
  public static CommandSpec commands() {
    Places places = new Places(Path.of("/nowhere"), Map.of());
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    return new Cli(Terminal.none(), places, nobody, nobody)
        .commandLine(new GlobalOptions(Terminal.none(), places), List.of())
        .getCommandSpec();
  }

  public Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Cli cli =
        new Cli(
            terminal,
            new Places(home, environment),
            new PrintWriter(out),
            new PrintWriter(err, true));
    int code = cli.run(List.of(arguments));
    return new Ended(code, out.toString(), err.toString());
  }
}
