package dev.trailsearch.cli;

import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.manual.TaskList;
import dev.trailsearch.cli.options.Defaults;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The help of every command: its own options first, then those of all commands, then examples,
/// exit codes and environment. The help of the whole lists commands by task.
final class HelpPage {
  private static final String GLOBAL_OPTIONS = "globalOptions";
  private static final String ENVIRONMENT = "environment";
  private static final String ENVIRONMENT_TEXT =
      """

      Environment:
        An option of every command can also come from the environment, such as
        TRAILSEARCH_URL or TRAILSEARCH_PASSWORD_FILE, or from the config file,
        ~/.config/trailsearch/config, as a line such as
        url = http://127.0.0.1:9200. The command line wins, then the environment.
      """;

  private HelpPage() {}

  /// Arranges the help of a command and of all below it.
  static void arrange(CommandLine line) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.sectionMap(sections(usage, line.getParent() == null));
    usage.sectionKeys(
        List.of(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            GLOBAL_OPTIONS,
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
            UsageMessageSpec.SECTION_KEY_FOOTER,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
            ENVIRONMENT));
    usage.commandListHeading(line.getParent() == null ? "" : "%nCommands:%n");
    if (usage.footer().length > 0) {
      usage.footerHeading("%nExamples:%n");
    }
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(exitCodes());
    line.getSubcommands().values().forEach(HelpPage::arrange);
  }

  private static Map<String, IHelpSectionRenderer> sections(UsageMessageSpec usage, boolean whole) {
    Map<String, IHelpSectionRenderer> sections = new HashMap<>(usage.sectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help, "Options", false));
    sections.put(GLOBAL_OPTIONS, help -> options(help, "Options of every command", true));
    sections.put(ENVIRONMENT, _ -> ENVIRONMENT_TEXT);
    if (whole) {
      sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, TaskList::of);
    }
    return sections;
  }

  private static String options(Help help, String heading, boolean global) {
    List<OptionSpec> options =
        help.commandSpec().options().stream()
            .filter(option -> !option.hidden() && Defaults.isGlobal(option) == global)
            .toList();
    return options.isEmpty()
        ? ""
        : "%n%s:%n%s".formatted(heading, help.optionListExcludingGroups(options));
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(code -> codes.put(" " + code.number(), code.meaning()));
    return codes;
  }
}
