package dev.trailsearch.cli.manual;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `manual`: pages for `man`.
@Command(
    name = "manual",
    description = {
      "Print the manual page of a command, or write those of all.",
      "",
      "Pages are in the form that man(1) reads. A distribution holds them already, in share/man."
    },
    footer = {
      "  trailsearch manual search | man -l -",
      "  trailsearch manual index hold | man -l -",
      "  trailsearch manual --out ~/.local/share/man/man1"
    })
public final class ManualCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Whose page to print; without it, the page of trailsearch itself.")
  private List<String> words = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Write all pages there instead, one file each; files of the same names are replaced.")
  private @Nullable String folder;

  @Override
  public Integer call() throws IOException {
    if (folder == null) {
      out().print(roff(ManualPages.page(command())));
    } else if (words.isEmpty()) {
      write(globals().places().path(folder));
    } else {
      throw new Misuse("--out writes the pages of all commands", "Leave COMMAND out.");
    }
    return ExitCode.DONE.number();
  }

  private CommandSpec command() {
    CommandSpec command = spec.root();
    for (String word : words) {
      CommandLine next = command.subcommands().get(word);
      if (next == null) {
        throw new Misuse(
            "there is no command \"" + command.qualifiedName() + " " + word + "\"",
            "See \"" + command.qualifiedName() + " --help\".");
      }
      command = next.getCommandSpec();
    }
    return command;
  }

  private void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    List<ManualPage> pages = ManualPages.of(spec.root());
    for (ManualPage page : pages) {
      Files.writeString(directory.resolve(page.title() + ".1"), roff(page));
    }
    note("Wrote %d pages to %s.".formatted(pages.size(), directory));
  }

  private String roff(ManualPage page) {
    return RoffPage.of(page, spec.root().version()[0]);
  }
}
