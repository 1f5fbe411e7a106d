package dev.trailsearch.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What commands and options say of themselves, as plain text.
final class Sentences {
  private Sentences() {}

  /// What a command is for.
  static String purpose(CommandSpec command) {
    return paragraphs(command).getFirst();
  }

  /// All that is said of a command, the purpose first.
  static List<String> paragraphs(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    return Stream.of(usage.header(), usage.description())
        .flatMap(Arrays::stream)
        .map(Sentences::plain)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// What is said of an option or an argument.
  static String of(ArgSpec argument) {
    return String.join(" ", Arrays.stream(argument.description()).map(Sentences::plain).toList());
  }

  /// picocli takes each of them for a format.
  private static String plain(String format) {
    return format.formatted().strip();
  }
}
