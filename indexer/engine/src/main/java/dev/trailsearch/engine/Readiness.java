package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waits until a node answers and all its primary shards are there (health yellow or better), and
/// watches its process meanwhile.
final class Readiness {
  private static final long POLL_MILLIS = 50;
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

  private final Process process;
  private final EngineHome home;
  private final LogTail lastWords;
  private final Duration timeout;
  private final @Nullable SignIn signIn;
  private String stage = "it does not listen yet";

  /// @param signIn null for an engine that does not ask who calls, nor speaks TLS
  Readiness(
      Process process,
      EngineHome home,
      LogTail lastWords,
      Duration timeout,
      @Nullable SignIn signIn) {
    this.process = process;
    this.home = home;
    this.lastWords = lastWords;
    this.timeout = timeout;
    this.signIn = signIn;
  }

  /// Where it answers.
  ///
  /// @throws EngineStartException if it ends, or is not ready in time
  URI await() throws IOException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < timeout.toNanos()) {
      if (endedWithinPoll()) {
        throw died(Duration.ofNanos(System.nanoTime() - start));
      }
      URI uri = listening();
      if (uri != null && answers(uri)) {
        return uri;
      }
    }
    throw new EngineStartException(
        Reason.TIMED_OUT,
        "OpenSearch was not ready after " + seconds(timeout) + ": " + stage + ".\n" + lastWords,
        "Allow it more time, or free some of this machine's processors.");
  }

  private boolean endedWithinPoll() {
    try {
      return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineStartException.interrupted(e);
    }
  }

  private @Nullable URI listening() throws IOException {
    String scheme = signIn == null ? "http://" : "https://";
    try {
      return Files.readAllLines(home.httpPorts()).stream()
          .findFirst()
          .map(address -> URI.create(scheme + address))
          .orElse(null);
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  private boolean answers(URI uri) {
    EngineHttp http = new EngineHttp(uri, ANSWER_TIMEOUT, signIn);
    try {
      int root = http.get("/");
      if (root != 200) {
        stage = "GET / answers " + root;
        return false;
      }
      int health = http.get("/_cluster/health?wait_for_status=yellow&timeout=1s");
      stage = "its health is not yellow yet (" + health + "): a primary shard is missing";
      return health == 200;
    } catch (IOException e) {
      stage = "it does not answer: " + Words.of(e);
      return false;
    }
  }

  private EngineStartException died(Duration after) {
    return new EngineStartException(
        Reason.DIED,
        "OpenSearch ended with exit code %d after %s, before it was ready.\n%s"
            .formatted(process.exitValue(), seconds(after), lastWords),
        home.temporary()
            ? "Its last words say why."
            : "Its last words say why; all of them are in " + home.logs() + ".");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
