package dev.trailsearch.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/// A short command that is run for its answer.
final class Command {
  record Result(int exitCode, String output) {}

  private Command() {}

  /// Standard output and error in one, at the end of the process.
  static Result run(List<String> words) throws IOException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String output = new String(out.readAllBytes(), Charset.defaultCharset());
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw EngineStartException.interrupted(e);
    }
  }

  /// Whether it is there and does what it is told.
  static boolean works(List<String> words) {
    try {
      return run(words).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
