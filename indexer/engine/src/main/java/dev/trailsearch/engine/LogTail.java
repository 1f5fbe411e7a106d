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
final class LogTail {
  private static final int LINES = 20;
  private static final int BYTES = 64 * 1024;

  private LogTail() {}

  static String of(EngineHome home) {
    List<String> lines =
        Stream.of(home.engineLog(), home.consoleLog())
            .flatMap(LogTail::lastLines)
            .filter(line -> !line.isBlank() && !line.startsWith("\t"))
            .toList();
    return lines.isEmpty()
        ? "It said nothing."
        : lines.stream()
            .skip(Math.max(0, lines.size() - LINES))
            .map(line -> "  " + line)
            .collect(Collectors.joining("\n", "The last lines of its log:\n", ""));
  }

  private static Stream<String> lastLines(Path file) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long skipped = Math.max(0, in.length() - BYTES);
      in.seek(skipped);
      byte[] bytes = new byte[(int) (in.length() - skipped)];
      in.readFully(bytes);
      Stream<String> lines = new String(bytes, StandardCharsets.UTF_8).lines();
      return skipped == 0 ? lines : lines.skip(1);
    } catch (IOException _) {
      // It never came to write this one.
      return Stream.empty();
    }
  }
}
