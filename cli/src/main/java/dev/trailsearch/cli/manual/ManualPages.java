package dev.trailsearch.cli.manual;

import dev.trailsearch.cli.manual.Block.Code;
import dev.trailsearch.cli.manual.Block.Links;
import dev.trailsearch.cli.manual.Block.Prose;
import dev.trailsearch.cli.manual.Block.Terms;
import dev.trailsearch.cli.options.Defaults;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Reads pages off the commands.
final class ManualPages {
  private static final Help.ColorScheme PLAIN = Help.defaultColorScheme(Help.Ansi.OFF);

  private ManualPages() {}

  /// The pages of a command and of all below it.
  static List<ManualPage> of(CommandSpec command) {
    return Stream.concat(
            Stream.of(page(command)), below(command).flatMap(each -> of(each).stream()))
        .toList();
  }

  /// The page of one command.
  static ManualPage page(CommandSpec command) {
    List<String> text = Sentences.paragraphs(command);
    Help help = new Help(command, PLAIN);
    boolean root = command.parent() == null;
    return new ManualPage(
        command.qualifiedName(),
        text.getFirst(),
        List.of(
            new Section("Synopsis", new Code(List.of(help.abbreviatedSynopsis().strip()))),
            new Section("Description", new Prose(text.subList(1, text.size()))),
            new Section("Commands", new Links(below(command).map(ManualPages::link).toList())),
            new Section("Arguments", new Terms(arguments(command, help))),
            new Section("Options", new Terms(options(command, help))),
            new Section(
                "Options of every command", new Terms(root ? globals(command, help) : List.of())),
            new Section("Environment", new Terms(root ? Surroundings.environment() : List.of())),
            new Section("Files", new Terms(root ? Surroundings.files() : List.of())),
            new Section("Examples", new Code(examples(command))),
            new Section("Exit codes", new Terms(Surroundings.exitCodes())),
            new Section("See also", new Links(above(command)))));
  }

  private static Stream<CommandSpec> below(CommandSpec command) {
    return command.subcommands().values().stream().map(CommandLine::getCommandSpec);
  }

  /// Where options stand that a page does not repeat, and the group that a command belongs to.
  private static List<Term> above(CommandSpec command) {
    CommandSpec parent = command.parent();
    if (parent == null) {
      return List.of();
    }
    Term root =
        new Term(
            command.root().name(),
            "The options of every command, the environment and the config file.");
    return parent.parent() == null ? List.of(root) : List.of(root, link(parent));
  }

  private static Term link(CommandSpec command) {
    return new Term(command.qualifiedName(), Sentences.purpose(command));
  }

  private static List<Term> arguments(CommandSpec command, Help help) {
    return command.positionalParameters().stream()
        .filter(argument -> !argument.hidden())
        .map(argument -> new Term(parameter(argument, help), Sentences.of(argument)))
        .toList();
  }

  private static List<Term> options(CommandSpec command, Help help) {
    return shown(command)
        .filter(option -> !Defaults.isGlobal(option))
        .filter(option -> command.parent() == null || !asksForHelp(option))
        .map(option -> new Term(label(option, help), Sentences.of(option)))
        .toList();
  }

  private static List<Term> globals(CommandSpec root, Help help) {
    return shown(root)
        .filter(Defaults::isGlobal)
        .map(option ->
            new Term(
                label(option, help),
                Sentences.of(option) + " Variable: " + Defaults.variable(option) + "."))
        .toList();
  }

  private static Stream<OptionSpec> shown(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparing(OptionSpec::longestName));
  }

  private static boolean asksForHelp(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  private static String label(OptionSpec option, Help help) {
    return String.join(", ", option.names()) + parameter(option, help);
  }

  private static String parameter(ArgSpec argument, Help help) {
    return help.parameterLabelRenderer()
        .renderParameterLabel(argument, Help.Ansi.OFF, List.of())
        .toString();
  }

  private static List<String> examples(CommandSpec command) {
    return Arrays.stream(command.usageMessage().footer())
        .map(line -> line.formatted().strip())
        .toList();
  }
}
