package dev.trailsearch.cli.key;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.search.Access;
import dev.trailsearch.search.key.Caller;
import dev.trailsearch.search.key.KeyEntry;
import dev.trailsearch.search.key.KeyHash;
import dev.trailsearch.search.key.NewKey;
import dev.trailsearch.search.key.PasswordHash;
import dev.trailsearch.search.key.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `key create`: a new key, and the entry for the keys file.
@Command(
    name = "create",
    description = {
      "Make a key and print it, once, with its entry for the keys file.",
      "",
      "Nothing is kept of it here: who loses a key makes another."
    },
    footer = {
      "  trailsearch key create soc --account 111122223333",
      "  trailsearch key create backup --all-accounts --role search --role export",
      "  trailsearch key create alice --secret-from password.txt --all-accounts"
    })
final class CreateCommand extends BaseCommand {
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  @Parameters(paramLabel = "NAME", description = "By which the audit log will know it.")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      description = "search, export, unmask or metrics; may be repeated (default: search).")
  private Set<Role> roles = EnumSet.of(Role.SEARCH);

  @Option(
      names = "--account",
      paramLabel = "ID",
      split = ",",
      description = "An account that it may see, of 12 digits; may be repeated.")
  private Set<String> accounts = new LinkedHashSet<>();

  @Option(names = "--all-accounts", description = "It may see every account.")
  private boolean all;

  @Option(
      names = "--secret-from",
      paramLabel = "FILE",
      description = "A password for HTTP basic instead of a new key: the first line of this file.")
  private @Nullable String file;

  @Override
  public Integer call() throws IOException {
    SecureRandom random = new SecureRandom();
    Caller caller = caller();
    if (file == null) {
      String key = NewKey.random(random);
      print(new MadeKey(key, new KeyEntry(caller, KeyHash.of(key))));
    } else {
      PasswordHash hash = PasswordHash.of(password(file), PasswordHash.ITERATIONS, random);
      print(new MadeKey(null, new KeyEntry(caller, hash)));
    }
    return ExitCode.DONE.number();
  }

  private Caller caller() {
    if (all == !accounts.isEmpty()) {
      throw new Misuse(
          "which accounts may it see?", "Name them with --account, or say --all-accounts.");
    }
    for (String account : accounts) {
      if (!ACCOUNT.matcher(account).matches()) {
        throw new Misuse("--account " + account + " is no account id", "It has 12 digits.");
      }
    }
    try {
      return new Caller(name, roles, all ? new Access.Everything() : new Access.Accounts(accounts));
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()), "Give another name.", e);
    }
  }

  private String password(String from) throws IOException {
    try (Stream<String> lines = Files.lines(globals().places().path(from))) {
      String password = lines.findFirst().orElse("");
      if (password.length() < PasswordHash.SHORTEST) {
        throw new Misuse(
            "the password in %s has fewer than %d characters"
                .formatted(from, PasswordHash.SHORTEST),
            "Choose a longer one, or leave --secret-from out for a key.");
      }
      return password;
    }
  }

  private void print(MadeKey made) {
    switch (globals().format()) {
      case TABLE -> out().print(made.page(globals().ink()));
      case JSON, NDJSON -> out().println(made.json());
      case CSV -> out().print(made.csv());
    }
  }
}
