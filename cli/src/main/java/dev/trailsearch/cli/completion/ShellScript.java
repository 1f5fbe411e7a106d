package dev.trailsearch.cli.completion;

import dev.trailsearch.cli.options.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// A script for bash, which zsh runs by its own bashcompinit. Where it has nothing to offer, the
/// shell offers files: most arguments are some.
final class ShellScript {
  private final CommandSpec root;

  private ShellScript(CommandSpec root) {
    this.root = root;
  }

  static String of(CommandSpec root) {
    ShellScript script = new ShellScript(root);
    List<CommandSpec> all = script.all(root).toList();
    return """
    # Completes %1$s in bash and zsh; printed by "%1$s completion".
    if [ -n "${ZSH_VERSION:-}" ]; then
      type compdef >/dev/null 2>&1 || { autoload -U +X compinit && compinit; }
      autoload -U +X bashcompinit && bashcompinit
    fi

    _%1$s() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
      local command='' names='' options='' i
      local globals='%2$s'
      # bash takes "=" for a word of its own.
      if [ "$current" = '=' ]; then
        current=''
      elif [ "$previous" = '=' ]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "$command ${COMP_WORDS[i]}" in
          %3$s)
            command="${command:+$command }${COMP_WORDS[i]}"
            ;;
        esac
      done
      case "$command $previous" in
    %4$s
      esac
      case $command in
    %5$s
      esac
      case $current in
        -*) COMPREPLY=($(compgen -W "$options $globals" -- "$current")) ;;
        *) COMPREPLY=($(compgen -W "$names" -- "$current")) ;;
      esac
    }

    complete -o bashdefault -o default -F _%1$s %1$s
    """
        .formatted(
            root.name(),
            names(root.options().stream().filter(Defaults::isGlobal)),
            all.stream()
                .filter(command -> command.parent() != null)
                .map(command -> "'" + script.path(command.parent()) + " " + command.name() + "'")
                .collect(Collectors.joining(" | \\\n      ")),
            script.values(all),
            all.stream().map(script::words).collect(Collectors.joining("\n")));
  }

  private Stream<CommandSpec> all(CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .flatMap(this::all));
  }

  /// What may follow a command.
  private String words(CommandSpec command) {
    List<String> names = new ArrayList<>(command.subcommands().keySet());
    command.positionalParameters().forEach(argument -> names.addAll(candidates(argument)));
    return "    '%s') names='%s' options='%s' ;;"
        .formatted(
            path(command),
            String.join(" ", names),
            names(command.options().stream().filter(option -> !Defaults.isGlobal(option))));
  }

  /// What may follow an option that wants a value.
  private String values(List<CommandSpec> all) {
    List<String> free = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    for (CommandSpec command : all) {
      for (OptionSpec option : command.options()) {
        boolean repeated = Defaults.isGlobal(option) && command.parent() != null;
        if (option.hidden() || repeated || option.arity().max() == 0) {
          continue;
        }
        String place = (Defaults.isGlobal(option) ? "*" : "'" + path(command) + "'");
        String pattern = place + "' " + option.longestName() + "'";
        List<String> candidates = candidates(option);
        if (candidates.isEmpty()) {
          free.add(pattern);
        } else {
          chosen.add(
              "    %s) COMPREPLY=($(compgen -W '%s' -- \"$current\")); return ;;"
                  .formatted(pattern, String.join(" ", candidates)));
        }
      }
    }
    chosen.add("    %s) return ;;".formatted(String.join(" | \\\n      ", free)));
    return String.join("\n", chosen);
  }

  private String path(CommandSpec command) {
    return command.qualifiedName().substring(root.name().length()).strip();
  }

  private static List<String> candidates(ArgSpec argument) {
    List<String> candidates = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      // Any case is taken; the documents have them in lower case.
      argument
          .completionCandidates()
          .forEach(each -> candidates.add(each.toLowerCase(Locale.ROOT)));
    }
    return candidates;
  }

  private static String names(Stream<OptionSpec> options) {
    return options
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
