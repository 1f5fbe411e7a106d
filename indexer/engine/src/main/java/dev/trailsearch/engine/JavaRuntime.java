package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Java that runs the engine.
record JavaRuntime(Path executable, int feature) {
  private static final int OLDEST = 21;
  private static final Pattern VERSION = Pattern.compile("version \"(?:1\\.)?(\\d+)");

  /// @param home null for the Java that runs this process
  /// @throws EngineStartException if there is none, or it is too old
  static JavaRuntime in(@Nullable Path home) {
    Path own = Path.of(System.getProperty("java.home"));
    JavaRuntime java =
        home == null || home.equals(own)
            ? new JavaRuntime(executableIn(own), Runtime.version().feature())
            : ask(executableIn(home));
    if (java.feature < OLDEST) {
      throw new EngineStartException(
          Reason.JAVA_UNUSABLE,
          "OpenSearch needs Java 21 or newer; "
              + java.executable
              + " is Java "
              + java.feature
              + ".",
          "Point to a JDK 25, for example with JAVA_HOME.");
    }
    return java;
  }

  private static Path executableIn(Path home) {
    Path bin = home.resolve("bin");
    Path windows = bin.resolve("java.exe");
    return Files.exists(windows) ? windows : bin.resolve("java");
  }

  private static JavaRuntime ask(Path executable) {
    try {
      Command.Result result = Command.run(List.of(executable.toString(), "-version"));
      Matcher version = VERSION.matcher(result.output());
      if (version.find()) {
        return new JavaRuntime(executable, Integer.parseInt(version.group(1)));
      }
      throw unusable(executable, "\"-version\" answers: " + result.output().strip(), null);
    } catch (IOException e) {
      throw unusable(executable, Words.of(e), e);
    }
  }

  private static EngineStartException unusable(
      Path executable, String why, @Nullable IOException cause) {
    return new EngineStartException(
        Reason.JAVA_UNUSABLE,
        "No Java can be run as " + executable + ": " + why,
        "Point to a JDK 25, for example with JAVA_HOME.",
        cause);
  }
}
