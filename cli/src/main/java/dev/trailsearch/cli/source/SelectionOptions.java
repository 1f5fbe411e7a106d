package dev.trailsearch.cli.source;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.search.time.Interval;
import dev.trailsearch.search.time.TimeRange;
import dev.trailsearch.search.time.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which logs are meant.
public final class SelectionOptions {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d+");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Logs of events from this time on: 2023-07-10, 2023-07, now-7d or now-12h.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Logs of events before this time; or of a day, month or year, whole.")
  private @Nullable String to;

  @Option(
      names = "--account",
      paramLabel = "ID",
      split = ",",
      description = "Logs of this account only; may be given several times.")
  private List<String> accounts = List.of();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      split = ",",
      description = "Logs of this Region only; may be given several times.")
  private List<String> regions = List.of();

  /// What was asked for.
  ///
  /// @param now what `now` means
  /// @throws dev.trailsearch.search.problem.QueryException if a time is none
  public Selection selection(Instant now) {
    accounts.forEach(account -> check("--account", account, ACCOUNT, "It has 12 digits."));
    regions.forEach(region -> check("--region", region, REGION, "Write it like eu-west-1."));
    Interval time = new TimeReader(now, ZoneOffset.UTC).read(TimeRange.of(from, to));
    return new Selection(time.from(), time.to(), Set.copyOf(accounts), Set.copyOf(regions));
  }

  private static void check(String option, String value, Pattern form, String remedy) {
    if (!form.matcher(value).matches()) {
      throw new Misuse(option + " " + value + " names none", remedy);
    }
  }
}
