package dev.trailsearch.cli.manual;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/// The list of all commands in the help, by what people come for.
public final class TaskList {
  private static final int INDENT = 2;

  private TaskList() {}

  /// A heading and a table for each task.
  ///
  /// @param help of `trailsearch` itself
  public static String of(Help help) {
    StringBuilder list = new StringBuilder();
    for (Task task : Task.values()) {
      list.append("%n%s:%n".formatted(task.title())).append(table(task, help));
    }
    return list.toString();
  }

  private static TextTable table(Task task, Help help) {
    int name =
        INDENT + help.subcommands().keySet().stream().mapToInt(String::length).max().orElse(0);
    int room = help.commandSpec().usageMessage().width() - name;
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(name, INDENT, Column.Overflow.TRUNCATE),
            new Column(room, INDENT, Column.Overflow.WRAP));
    for (String command : task.commands()) {
      Help each = help.subcommands().get(command);
      if (each == null) {
        throw new IllegalStateException("no command " + command);
      }
      table.addRowValues(
          help.colorScheme().commandText(command),
          help.colorScheme().text(Sentences.purpose(each.commandSpec())));
    }
    return table;
  }
}
