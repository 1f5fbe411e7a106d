package dev.trailsearch.cli.manual;

import dev.trailsearch.cli.manual.Block.Code;
import dev.trailsearch.cli.manual.Block.Links;
import dev.trailsearch.cli.manual.Block.Prose;
import dev.trailsearch.cli.manual.Block.Terms;
import java.util.List;
import java.util.stream.Collectors;

/// Writes pages for `docs/cli`.
final class MarkdownPage {
  private MarkdownPage() {}

  static String of(ManualPage page) {
    return page.sections().stream()
        .map(section -> "\n## " + section.heading() + "\n" + of(section.block()))
        .collect(
            Collectors.joining(
                "", "# " + page.command() + "\n\n" + plain(page.purpose()) + "\n", ""));
  }

  /// The page that leads to all others.
  static String index(List<ManualPage> pages) {
    StringBuilder text =
        new StringBuilder(
            """
            # The command line

            Made from the commands themselves: what is here is what `--help` and the manual pages say, too.
            The options of every command, the environment and the config file are in [trailsearch](trailsearch.md).
            """);
    for (Task task : Task.values()) {
      text.append("\n## ").append(task.title()).append("\n\n| Command | Does |\n|---|---|\n");
      for (String command : task.commands()) {
        pages.stream()
            .filter(page -> (page.command() + " ").startsWith("trailsearch " + command + " "))
            .map(page -> row(link(page.command()), page.purpose()))
            .forEach(text::append);
      }
    }
    return text.toString();
  }

  static String file(String command) {
    return command.replaceFirst("^trailsearch ", "").replace(' ', '-') + ".md";
  }

  private static String of(Block block) {
    return switch (block) {
      case Prose prose ->
          prose.paragraphs().stream()
              .map(paragraph -> "\n" + plain(paragraph) + "\n")
              .collect(Collectors.joining());
      case Code code ->
          code.lines().stream().collect(Collectors.joining("\n", "\n```sh\n", "\n```\n"));
      case Terms terms ->
          terms.terms().stream()
              .map(term -> row(code(term.label()), term.text()))
              .collect(Collectors.joining("", "\n| | |\n|---|---|\n", ""));
      case Links links ->
          links.commands().stream()
              .map(command -> row(link(command.label()), command.text()))
              .collect(Collectors.joining("", "\n| | |\n|---|---|\n", ""));
    };
  }

  private static String row(String first, String second) {
    return "| " + first + " | " + plain(second) + " |\n";
  }

  private static String link(String command) {
    return "[" + command.replaceFirst("^trailsearch ", "") + "](" + file(command) + ")";
  }

  /// A bar would end the cell, also between backticks.
  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  private static String plain(String text) {
    return text.replaceAll("([\\\\*_<>|\\[\\]#])", "\\\\$1");
  }
}
