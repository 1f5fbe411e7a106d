package dev.trailsearch.cli;

import dev.trailsearch.cli.exit.CommandException;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.exit.Failure;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.options.Defaults;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Terminal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/// One run of the command line, without the process around it.
final class Cli {
  private static final int WIDEST_HELP = 100;

  private final Terminal terminal;
  private final Places places;
  private final PrintWriter out;
  private final PrintWriter err;

  Cli(Terminal terminal, Places places, PrintWriter out, PrintWriter err) {
    this.terminal = terminal;
    this.places = places;
    this.out = out;
    this.err = err;
  }

  /// Parses, runs and reports.
  ///
  /// @return the exit code
  int run(List<String> arguments) {
    GlobalOptions globals = new GlobalOptions(terminal, places);
    CommandLine line = commandLine(globals, arguments);
    try {
      Defaults defaults = Defaults.of(line.getCommandSpec(), arguments, places);
      line.setDefaultValueProvider(defaults);
      line.setParameterExceptionHandler((e, _) -> misuse(e, defaults));
      return line.execute(arguments.toArray(String[]::new));
    } catch (CommandException e) {
      return report(e, globals);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /// Configured, but with no defaults yet.
  CommandLine commandLine(GlobalOptions globals, List<String> arguments) {
    CommandLine line = new CommandLine(new Trailsearch(globals));
    line.setOut(out);
    line.setErr(err);
    // "@file" is a list of keys to backfill, not a file of arguments.
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(terminal.out() ? Math.clamp(terminal.columns(), 60, WIDEST_HELP) : 80);
    line.setColorScheme(Help.defaultColorScheme(ansi(arguments)));
    line.setExecutionStrategy(parsed -> {
      check(globals, line);
      return new RunLast().execute(parsed);
    });
    line.setExecutionExceptionHandler((e, _, _) -> report(e, globals));
    HelpPage.arrange(line);
    return line;
  }

  private static void check(GlobalOptions globals, CommandLine line) {
    try {
      globals.check();
    } catch (CommandException e) {
      // Only so does it reach the handler of exceptions.
      throw new ExecutionException(line, String.valueOf(e.getMessage()), e);
    }
  }

  private Help.Ansi ansi(List<String> arguments) {
    boolean plain =
        arguments.contains("--no-color")
            || !places.environment().getOrDefault("NO_COLOR", "").isEmpty();
    return terminal.out() && !plain ? Help.Ansi.ON : Help.Ansi.OFF;
  }

  private int report(Exception e, GlobalOptions globals) {
    Failure failure = endedByInterrupt(e) ? Failure.interrupted() : Failure.of(e);
    out.flush();
    if (!failure.problem().isEmpty()) {
      say(failure.problem(), failure.remedy(), globals.errorInk());
    }
    failure.detail().lines().forEach(err::println);
    if (globals.stacktrace()) {
      e.printStackTrace(err);
    }
    return failure.code().number();
  }

  private int misuse(ParameterException e, Defaults defaults) {
    Ink ink =
        Ink.when(terminal.err() && places.environment().getOrDefault("NO_COLOR", "").isEmpty());
    String origin =
        Optional.ofNullable(e.getArgSpec())
            .filter(_ -> e.getCommandLine().getParseResult() != null)
            .flatMap(defaults::origin)
            .map(from -> " (from " + from.place() + ")")
            .orElse("");
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String suggestion =
        unmatched(e)
            .flatMap(word -> Suggestions.nearest(word, command))
            .map(meant -> "Did you mean " + meant + "? ")
            .orElse("");
    say(
        String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage") + origin,
        suggestion + "See \"" + command.qualifiedName() + " --help\".",
        ink);
    return ExitCode.MISUSE.number();
  }

  private static Optional<String> unmatched(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched().stream().findFirst()
        : Optional.empty();
  }

  private void say(String problem, String remedy, Ink ink) {
    String sentence = problem.endsWith(".") || remedy.isEmpty() ? problem : problem + ".";
    err.println(ink.red("trailsearch:") + " " + sentence + (remedy.isEmpty() ? "" : " " + remedy));
  }

  private static boolean endedByInterrupt(Throwable e) {
    if (Thread.currentThread().isInterrupted()) {
      return true;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException) {
        return true;
      }
    }
    return false;
  }
}
