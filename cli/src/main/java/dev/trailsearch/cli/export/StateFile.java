package dev.trailsearch.cli.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.output.Json;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Keeps the state of an export on disk.
///
/// @param file where
record StateFile(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What is kept; empty if it is nothing that can be read.
  Optional<ExportState> read() {
    try {
      return Optional.of(ExportState.read(JSON.readTree(Files.readAllBytes(file))));
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /// Keeps a state in place of the one before: at any moment one of the two is there, whole.
  void write(ExportState state) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
      out.write((Json.line(state.json()) + "\n").getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
