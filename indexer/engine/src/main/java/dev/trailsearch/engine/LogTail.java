package dev.trailsearch.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The last words of an engine: what it logged, then what its Java printed. Stack frames are left
/// out, or twenty lines would hold nothing else.
///
/// @param logged how long the log was before this run; what an earlier one said would mislead
record LogTail(EngineHome home, long logged) {
  private static final int LINES = 20;
  private static final int BYTES = 64 * 1024;

  /// To be taken before the engine starts.
  static LogTail fromNowOn(EngineHome home) {
    return new LogTail(home, home.engineLog().toFile().length());
  }

  @Override
  public String toString() {
    List<String> lines =
        Stream.concat(lastLines(home.engineLog(), logged), lastLines(home.consoleLog(), 0))
            .filter(line -> !line.isBlank() && !line.startsWith("\t"))
            .toList();
    return lines.isEmpty()
        ? "It said nothing."
        : lines.stream()
            .skip(Math.max(0, lines.size() - LINES))
            .map(line -> "  " + line)
            .collect(Collectors.joining("\n", "The last lines of its log:\n", ""));
  }

  private static Stream<String> lastLines(Path file, long from) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      // Shorter than it was: a new file, since the old one was full.
      long start = in.length() < from ? 0 : from;
      long cut = Math.max(start, in.length() - BYTES);
      in.seek(cut);
      byte[] bytes = new byte[(int) (in.length() - cut)];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().skip(cut == start ? 0 : 1);
    } catch (IOException _) {
      // It never came to write this one.
      return Stream.empty();
    }
  }
}
