package dev.trailsearch.cli.exit;

import dev.trailsearch.dashboards.server.ServerException;
import dev.trailsearch.indexer.lifecycle.apply.StalePlanException;
import dev.trailsearch.indexer.lifecycle.snapshot.RepositoryException;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.Obstacle;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.search.IncompleteSearchException;
import dev.trailsearch.search.problem.QueryException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/// What is said and answered when a command fails. The only place where an exception becomes an
/// exit code.
///
/// @param code for scripts
/// @param problem one line that names what went wrong; empty if nobody needs to know
/// @param remedy one line that says what to do; empty if there is nothing
/// @param detail lines that show the place; empty if there is none
public record Failure(ExitCode code, String problem, String remedy, String detail) {

  private static final String REPORT =
      "This should not happen: please report it with the output of the same command and"
          + " --stacktrace.";

  /// A failure that its problem and its remedy say all about.
  public Failure(ExitCode code, String problem, String remedy) {
    this(code, problem, remedy, "");
  }

  /// The failure that an exception stands for.
  public static Failure of(Throwable e) {
    return switch (e) {
      case CommandException.Misuse misuse -> of(ExitCode.MISUSE, misuse);
      case CommandException.Unavailable unavailable -> of(ExitCode.UNREACHABLE, unavailable);
      case CommandException.ReaderGone _ -> new Failure(ExitCode.DONE, "", "");
      case EngineException.Unreachable unreachable ->
          new Failure(ExitCode.UNREACHABLE, words(unreachable), remedy(unreachable.obstacle()));
      case EngineException.Refused refused -> refused(refused);
      case ServerException.Unreachable server ->
          new Failure(
              ExitCode.UNREACHABLE,
              words(server),
              "Start OpenSearch Dashboards, or correct --server.");
      case ServerException.Refused server -> refused(server);
      case QueryException query ->
          new Failure(
              ExitCode.MISUSE, words(query), query.hint().map(Failure::sentence).orElse(""));
      case IncompleteSearchException incomplete ->
          new Failure(
              ExitCode.UNREACHABLE,
              words(incomplete),
              "See \"trailsearch doctor\"; a narrower time range may answer.");
      case InterruptedException _ -> interrupted();
      case InterruptedIOException _ -> interrupted();
      case RepositoryException repository ->
          new Failure(ExitCode.UNREACHABLE, words(repository), repository.remedy());
      case StalePlanException stale ->
          new Failure(ExitCode.DIFFERENT, words(stale), "Make a new plan; nothing was done.");
      case SourceException.Misnamed source ->
          new Failure(ExitCode.MISUSE, words(source), source.remedy());
      case SourceException source ->
          new Failure(ExitCode.UNREACHABLE, words(source), source.remedy());
      case UncheckedIOException io when io.getCause() instanceof FileSystemException file ->
          file(file);
      case FileSystemException file -> file(file);
      default ->
          new Failure(ExitCode.FAULT, e.getClass().getSimpleName() + ": " + words(e), REPORT);
    };
  }

  /// What a run ends with that was told to end.
  public static Failure interrupted() {
    return new Failure(ExitCode.INTERRUPTED, "interrupted", "");
  }

  private static Failure of(ExitCode code, CommandException e) {
    return new Failure(code, words(e), e.remedy(), e.detail());
  }

  private static String remedy(Obstacle obstacle) {
    return switch (obstacle) {
      case NETWORK -> "Start a local engine with \"trailsearch up\", or name another with --url.";
      case UNKNOWN_AUTHORITY -> "Name the authority that signed it with --ca.";
      case OTHER_HOST -> "Name the engine in --url as its certificate does.";
      case OUTDATED_CERTIFICATE -> "Renew the engine's certificate, or set this machine's clock.";
      case CLIENT_CERTIFICATE -> "Give --client-certificate and --client-key of someone it trusts.";
      case NO_TLS -> "Begin --url with http:// if that is meant.";
      case NO_CREDENTIALS ->
          "Give credentials as the AWS command line takes them: AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or a role of the machine.";
    };
  }

  private static Failure refused(EngineException.Refused refused) {
    return switch (refused.status()) {
      case 401, 403 ->
          new Failure(
              ExitCode.UNREACHABLE,
              words(refused),
              "Give --user and --password-file, --client-certificate or --aws-sigv4 of someone who"
                  + " may.");
      case 301, 302, 303, 307, 308 ->
          new Failure(
              ExitCode.UNREACHABLE,
              words(refused),
              "Correct --url: no engine redirects, so something else answers there.");
      case 429, 500, 502, 503, 504 ->
          new Failure(
              ExitCode.UNREACHABLE,
              words(refused),
              "The engine is not well: see \"trailsearch doctor\" and its log, then try again.");
      default -> new Failure(ExitCode.FAULT, words(refused), REPORT);
    };
  }

  private static Failure refused(ServerException.Refused server) {
    return switch (server.status()) {
      case 401, 403 ->
          new Failure(
              ExitCode.UNREACHABLE,
              words(server),
              "Give --user and --password-file of someone who may.");
      case 404 -> new Failure(ExitCode.UNREACHABLE, words(server), "Correct --server.");
      case 429, 500, 502, 503, 504 ->
          new Failure(ExitCode.UNREACHABLE, words(server), "See the server's log, then try again.");
      default ->
          new Failure(
              ExitCode.DIFFERENT, words(server), "\"trailsearch dashboards check\" may tell why.");
    };
  }

  private static Failure file(FileSystemException e) {
    String reason = e.getReason();
    return new Failure(
        ExitCode.UNREACHABLE,
        "%s: %s".formatted(e.getFile(), reason == null ? kind(e) : reason),
        "Check that it is there, that it may be read and written, and that the disk has room.");
  }

  /// Java's own message of these is just the file's name.
  private static String kind(FileSystemException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "permission denied";
      case java.nio.file.NoSuchFileException _ -> "no such file or directory";
      case java.nio.file.FileAlreadyExistsException _ -> "it is there already";
      case java.nio.file.NotDirectoryException _ -> "not a directory";
      case java.nio.file.DirectoryNotEmptyException _ -> "the directory is not empty";
      default -> e.getClass().getSimpleName();
    };
  }

  private static String sentence(String hint) {
    String upper = hint.substring(0, 1).toUpperCase(Locale.ROOT) + hint.substring(1);
    return upper.endsWith(".") || upper.endsWith("?") ? upper : upper + ".";
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
