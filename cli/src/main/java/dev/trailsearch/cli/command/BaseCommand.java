package dev.trailsearch.cli.command;

import static java.util.Objects.requireNonNull;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What all commands share. A command parses, calls and prints, nothing else.
@Command
public abstract class BaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /// The global options.
  protected final GlobalOptions globals() {
    CommandSpec mixin = requireNonNull(spec.root().mixins().get(GlobalOptions.NAME));
    return (GlobalOptions) mixin.userObject();
  }

  /// For results.
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /// For progress, notes and errors.
  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /// The parts that talk to the engine that is meant.
  protected final Beans beans() {
    return beans(globals().connection());
  }

  /// The parts that talk to this engine.
  protected final Beans beans(ConnectionSettings engine) {
    detail("engine: " + String.join(", ", engine.nodes().stream().map(URI::toString).toList()));
    return Beans.of(engine, globals().places());
  }

  /// A note on standard error, unless only results are wanted.
  protected final void note(String line) {
    if (!globals().quiet()) {
      err().println(line);
      err().flush();
    }
  }

  /// A note for those who want to know more.
  protected final void detail(String line) {
    if (globals().verbose()) {
      err().println(line);
      err().flush();
    }
  }
}
