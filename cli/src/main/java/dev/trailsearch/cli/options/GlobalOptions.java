package dev.trailsearch.cli.options;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.local.LocalEngineAddress;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.OutputFormat;
import dev.trailsearch.cli.output.Terminal;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options of every command, before or after its name.
public final class GlobalOptions {
  /// The name of the mixin, by which [BaseCommand] finds it.
  public static final String NAME = "globals";

  private final Terminal terminal;
  private final Places places;

  @Mixin private final EngineOptions engine = new EngineOptions();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      scope = ScopeType.INHERIT,
      description =
          "Form of the results: table, json, ndjson or csv (default: table on a terminal,"
              + " otherwise json).")
  private @Nullable OutputFormat output;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "No progress; only results and errors.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Say more about what is being done.")
  private boolean verbose;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean stacktrace;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colours; so does NO_COLOR in the environment.")
  private boolean noColor;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Config file instead of the usual one.")
  @SuppressWarnings("unused") // Read before the rest is parsed, by Defaults.
  private @Nullable String config;

  public GlobalOptions(Terminal terminal, Places places) {
    this.terminal = terminal;
    this.places = places;
  }

  /// What is on the other side.
  public Terminal terminal() {
    return terminal;
  }

  /// Where files lie.
  public Places places() {
    return places;
  }

  /// Whether an engine was named, rather than the local one meant.
  public boolean urlGiven() {
    return engine.isNamed();
  }

  /// What an option amounts to that nobody has set; empty if to nothing.
  ///
  /// @param name as in the config file
  String unset(String name) {
    return switch (name) {
      case "url" -> LocalEngineAddress.find(places).toString();
      case "output" -> format().toString();
      case "config" -> places.config().toString();
      case "connect-timeout" -> EngineOptions.CONNECT;
      case "response-timeout" -> EngineOptions.RESPONSE;
      default -> "";
    };
  }

  /// How to reach the engine.
  ///
  /// @throws dev.trailsearch.cli.exit.CommandException if the options do not fit together, or name
  ///   a file that is no good
  public ConnectionSettings connection() {
    return engine.settings(places);
  }

  /// The form asked for, else a table on a terminal and JSON elsewhere.
  public OutputFormat format() {
    if (output != null) {
      return output;
    }
    return terminal.out() ? OutputFormat.TABLE : OutputFormat.JSON;
  }

  /// Whether a form for programs was asked for, rather than come by for want of a terminal.
  public boolean forPrograms() {
    return output != null && output != OutputFormat.TABLE;
  }

  /// Colours of standard output.
  public Ink ink() {
    return Ink.when(terminal.out() && !noColor);
  }

  /// Colours of standard error.
  public Ink errorInk() {
    return Ink.when(terminal.err() && !noColor);
  }

  /// Refuses what contradicts itself.
  ///
  /// @throws Misuse if less and more is wanted at once
  public void check() {
    if (quiet && verbose) {
      throw new Misuse("--quiet and --verbose contradict each other", "Leave one out.");
    }
  }

  /// Whether only results and errors are wanted.
  public boolean quiet() {
    return quiet;
  }

  /// Whether more is to be said.
  public boolean verbose() {
    return verbose;
  }

  /// Whether errors are shown with their stack.
  public boolean stacktrace() {
    return stacktrace;
  }
}
