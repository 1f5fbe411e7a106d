package dev.trailsearch.benchmarks.measure;

import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Where and when something was measured: without it a figure says nothing.
 *
 * @param date of the run
 * @param commit of the sources, with a plus sign where they had been changed
 * @param engine version of OpenSearch
 * @param java version
 * @param machine processor, and how many of them
 */
public record Setting(String date, String commit, String engine, String java, String machine) {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** The setting of this run against this engine. */
  public static Setting of(EngineClient client, LocalDate date) throws IOException {
    String engine = client.request("GET", "/", null).path("version").path("number").asText();
    return new Setting(
        date.toString(),
        revision(),
        "OpenSearch " + engine,
        System.getProperty("java.vendor.version") + " (Java " + Runtime.version() + ")",
        Runtime.getRuntime().availableProcessors() + " × " + processor());
  }

  /** One line. */
  public String words() {
    return String.join(", ", date, commit, engine, java, machine);
  }

  private static String revision() throws IOException {
    String changes = git("status", "--porcelain", "--untracked-files=no");
    return git("rev-parse", "--short", "HEAD") + (changes.isEmpty() ? "" : "+");
  }

  private static String git(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = git.inputReader(StandardCharsets.UTF_8)) {
      return output.readAllAsString().strip();
    }
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
