package dev.trailsearch.cli.options;

import dev.trailsearch.cli.local.Places;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/// What an option is when it is not given: the environment's word, else the config file's, else its
/// own default.
public final class Defaults implements IDefaultValueProvider {
  private static final String PREFIX = "TRAILSEARCH_";
  private static final String CONFIG = "config";
  private static final String NO_COLOR = "NO_COLOR";

  private final Map<String, String> environment;
  private final ConfigFile config;

  /// A value that stands on no command line.
  private record Found(String value, Origin origin) {}

  private Defaults(Map<String, String> environment, ConfigFile config) {
    this.environment = environment;
    this.config = config;
  }

  /// Reads the config file that is meant.
  ///
  /// @param root whose global options may stand in the file
  /// @param arguments of the command line, which may name another file; they are not parsed yet
  /// @param places the environment, and the usual file
  /// @throws dev.trailsearch.cli.exit.CommandException if the file is no good
  public static Defaults of(CommandSpec root, List<String> arguments, Places places) {
    Map<String, String> environment = places.environment();
    Optional<String> named =
        given(arguments).or(() -> Optional.ofNullable(environment.get(variable(CONFIG))));
    Path file = named.map(places::path).orElseGet(places::config);
    return new Defaults(environment, ConfigFile.read(file, named.isPresent(), names(root)));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !isGlobal(option)) {
      return null;
    }
    return find(option)
        .map(found -> option.type() == boolean.class ? flag(found.value()) : found.value())
        .orElse(null);
  }

  /// Where a value comes from that stands on no command line; empty if nobody gave one.
  public Optional<Origin> origin(ArgSpec argument) {
    return argument instanceof OptionSpec option && isGlobal(option)
        ? find(option).map(Found::origin)
        : Optional.empty();
  }

  /// The config file that was looked for, whether it is there or not.
  public Path configFile() {
    return config.file();
  }

  /// The environment variable of an option.
  public static String variable(OptionSpec option) {
    return variable(name(option));
  }

  /// Whether an option is understood by every command.
  public static boolean isGlobal(OptionSpec option) {
    return option.inherited() || option.scopeType() == ScopeType.INHERIT;
  }

  /// The name of an option in the config file.
  static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  private Optional<Found> find(OptionSpec option) {
    String name = name(option);
    String variable = variable(name);
    String value = environment.get(variable);
    if (value != null) {
      return Optional.of(new Found(value, new Origin.Variable(variable)));
    }
    if (name.equals("no-color") && !environment.getOrDefault(NO_COLOR, "").isEmpty()) {
      // https://no-color.org: whatever its value, unless empty
      return Optional.of(new Found("true", new Origin.Variable(NO_COLOR)));
    }
    return Optional.ofNullable(config.values().get(name))
        .map(line -> new Found(line, new Origin.Line(config.file())));
  }

  private static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Set<String> names(CommandSpec root) {
    Set<String> names = new HashSet<>();
    root.options().stream().filter(Defaults::isGlobal).map(Defaults::name).forEach(names::add);
    names.remove(CONFIG);
    return names;
  }

  private static String flag(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "1", "yes", "on" -> "true";
      case "", "0", "no", "off" -> "false";
      default -> value;
    };
  }

  private static Optional<String> given(List<String> arguments) {
    String option = "--" + CONFIG;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(option + "=")) {
        return Optional.of(argument.substring(option.length() + 1));
      }
      if (argument.equals(option) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
