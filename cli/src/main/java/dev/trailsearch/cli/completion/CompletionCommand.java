package dev.trailsearch.cli.completion;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `completion`: a script that completes commands and options in a shell.
@Command(
    name = "completion",
    description = {
      "Print a script that completes commands, options and their values in a shell.",
      "",
      "bash: keep it as ~/.local/share/bash-completion/completions/trailsearch, or source it in"
          + " ~/.bashrc. zsh: keep it in any file, and source that in ~/.zshrc."
    },
    footer = {
      "  trailsearch completion zsh > ~/.trailsearch.zsh",
      "  source <(trailsearch completion bash)"
    })
public final class CompletionCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  @SuppressWarnings("unused") // One script serves both; what it is for is checked all the same.
  private Shell shell;

  /// The shells that the script knows.
  private enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    out().print(ShellScript.of(spec.root()));
    return ExitCode.DONE.number();
  }
}
