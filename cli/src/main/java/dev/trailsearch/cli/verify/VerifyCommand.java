package dev.trailsearch.cli.verify;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.cli.source.SelectionOptions;
import dev.trailsearch.cli.source.SourceOptions;
import dev.trailsearch.indexer.integrity.Finding;
import dev.trailsearch.indexer.integrity.Verification;
import dev.trailsearch.indexer.integrity.VerificationReport;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verify`: proves that nothing was altered or taken away.
@Command(
    name = "verify",
    description = {
      "Verify log files by CloudTrail's digest files: each signature, each link of the chain, each"
          + " hash of a log file, and that no hour is left out.",
      "",
      "Files on disk need nothing but the public keys, neither an engine nor a network. Name"
          + " --from and --to to be told of hours that are missing at the ends, too.",
      "",
      "Where an engine is up that these logs were loaded into, each event shows from then on what"
          + " was found of its file (trail.integrity), and what lies in S3 is not read again if the"
          + " load has taken its hash."
    },
    footer = {
      "  trailsearch verify ./AWSLogs --public-key keys.json",
      "  trailsearch verify ./AWSLogs --public-key keys.json --from 2023-07 --to 2023-07",
      "  trailsearch verify s3://my-trail --region eu-west-1",
    })
public final class VerifyCommand extends BaseCommand {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "A folder with digest files and log files, a file, or s3://bucket/prefix.")
  private List<String> sources;

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description =
          "The public keys: PEM, or what \"aws cloudtrail list-public-keys\" prints for the Region"
              + " and time; or a folder of such files; or the word aws: CloudTrail itself is asked,"
              + " as it is for logs in S3 without this option. Otherwise, no signature is checked.")
  private @Nullable String publicKey;

  @Mixin private SelectionOptions options;

  @Mixin private SourceOptions origin;

  @Override
  public Integer call() throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    Selection selection = options.selection(clock.instant());
    Source source = origin.source(sources, globals().places());
    VerificationReport report;
    try (Keys keys = Keys.of(publicKey, inAws(), globals().places());
        EngineClient engine = new EngineClient(globals().connection());
        Progress progress = Progress.on(err(), globals().terminal(), globals().quiet())) {
      Books books = Books.of(engine);
      note(books.words());
      if (keys.words() != null) {
        note(keys.words());
      }
      Verification verification =
          new Verification(
              keys.keys(), books.hashes(), books.book(), new VerificationProgress(progress), clock);
      report = verification.run(source, selection);
      books.missing().accept(missingLogs(report));
    }
    VerificationPage.print(report, globals(), out());
    if (report.chains().isEmpty()) {
      note("No digest files found: nothing can be proven.");
    }
    return (report.allProven() ? ExitCode.DONE : ExitCode.DIFFERENT).number();
  }

  /** By the keys under which they would be loaded: of files on disk, nobody knows these. */
  private List<String> missingLogs(VerificationReport report) {
    if (!allInS3()) {
      return List.of();
    }
    return report.findings().stream()
        .filter(Finding.MissingLog.class::isInstance)
        .map(finding -> Books.S3 + finding.object())
        .toList();
  }

  private boolean allInS3() {
    return sources.stream().allMatch(word -> word.startsWith(Books.S3));
  }

  private boolean inAws() {
    return allInS3() && origin.settings(globals().places().environment()).endpoint() == null;
  }
}
