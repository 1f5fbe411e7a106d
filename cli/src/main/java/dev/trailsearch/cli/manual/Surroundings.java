package dev.trailsearch.cli.manual;

import dev.trailsearch.cli.exit.ExitCode;
import java.util.Arrays;
import java.util.List;

/// What is the same for every command.
final class Surroundings {
  private Surroundings() {}

  /// Variables that count.
  static List<Term> environment() {
    return List.of(
        new Term(
            "TRAILSEARCH_...",
            "Each option of every command, such as TRAILSEARCH_PASSWORD_FILE for --password-file."
                + " The command line wins, then the environment, then the config file."),
        new Term("TRAILSEARCH_CACHE", "Folder for what can be made again, such as the engine."),
        new Term("TRAILSEARCH_ENGINE_ZIP", "The zip of OpenSearch that \"up\" and \"demo\" start."),
        new Term(
            "NO_COLOR", "No colours, whatever its value, unless it is empty: see no-color.org."),
        new Term(
            "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME",
            "Other places for the files below, by the XDG Base Directory rules."),
        new Term(
            "AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL, ...",
            "Who to be to AWS, and where it is, as the AWS command line knows them."));
  }

  /// Files that are read or kept.
  static List<Term> files() {
    return List.of(
        new Term(
            "~/.config/trailsearch/config",
            "The config file: an option of every command in each line, without its dashes, such as"
                + " url = http://127.0.0.1:9200; a line that begins with # is a comment."),
        new Term("~/.local/share/trailsearch", "What must not be lost: the local engine's data."),
        new Term("~/.cache/trailsearch", "What can be made again: the unpacked engine."));
  }

  /// How a command may end.
  static List<Term> exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(code -> new Term(Integer.toString(code.number()), code.meaning()))
        .toList();
  }
}
