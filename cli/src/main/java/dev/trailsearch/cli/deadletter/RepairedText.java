package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text that somebody has mended.
final class RepairedText {

  /// A letter is one record, or a few that were lost together.
  private static final int LARGEST = 2 * RecordReader.MAX_RECORD_BYTES;

  private RepairedText() {}

  /// Reads a file, or standard input where its name is `-`.
  ///
  /// @throws Misuse if it is not there or too large
  /// @throws IOException if it cannot be read
  static Slice read(String name, Places places) throws IOException {
    if (name.equals("-")) {
      return read(name, System.in);
    }
    Path file = places.path(name);
    if (!Files.isRegularFile(file)) {
      throw new Misuse(name + " is no file", "Name the file that holds the repaired text.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in);
    }
  }

  private static Slice read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Misuse(
          name + " is too large to be the text of a dead letter",
          "Load whole log files with \"trailsearch backfill\".");
    }
    return new Slice(bytes, 0, bytes.length);
  }
}
