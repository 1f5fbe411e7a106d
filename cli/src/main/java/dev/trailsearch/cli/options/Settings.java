package dev.trailsearch.cli.options;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options of every command, as they are in one that runs, and who has said so.
public final class Settings {
  private static final Pattern PASSWORD = Pattern.compile("(//[^/@:]*):[^/@]*@");

  private final CommandSpec command;
  private final Defaults defaults;
  private final GlobalOptions globals;

  private Settings(CommandSpec command, Defaults defaults, GlobalOptions globals) {
    this.command = command;
    this.defaults = defaults;
    this.globals = globals;
  }

  /// Those of a command that was parsed.
  public static Settings of(CommandSpec command) {
    CommandSpec root = command.root();
    return new Settings(
        command,
        (Defaults) requireNonNull(root.defaultValueProvider()),
        (GlobalOptions) requireNonNull(root.mixins().get(GlobalOptions.NAME)).userObject());
  }

  /// The config file, whether it is there or not.
  public Path file() {
    return defaults.configFile();
  }

  /// All of them, by name.
  public List<Setting> all() {
    return command.root().options().stream()
        .filter(Defaults::isGlobal)
        .sorted(Comparator.comparing(Defaults::name))
        .map(this::setting)
        .toList();
  }

  private Setting setting(OptionSpec option) {
    String name = Defaults.name(option);
    Object value = option.getValue();
    return new Setting(
        name,
        PASSWORD.matcher(value == null ? globals.unset(name) : text(value)).replaceAll("$1:***@"),
        origin(option));
  }

  private static String text(Object value) {
    return value instanceof Duration time ? TimeConverter.text(time) : value.toString();
  }

  private Origin origin(OptionSpec option) {
    return isGiven(option)
        ? new Origin.Words()
        : defaults.origin(option).orElseGet(Origin.Usual::new);
  }

  /// It may stand before the name of the command as well as behind it.
  private boolean isGiven(OptionSpec option) {
    for (@Nullable CommandSpec at = command; at != null; at = at.parent()) {
      ParseResult parsed = at.commandLine().getParseResult();
      if (parsed != null && parsed.hasMatchedOption(option.longestName())) {
        return true;
      }
    }
    return false;
  }
}
