package dev.trailsearch.cli.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// What `up` or `demo` has started, as kept in a file, so that other commands find it.
///
/// @param engine the engine
/// @param api the HTTP API
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackState(Service engine, Service api) {
  private static final JsonMapper JSON = new JsonMapper();

  /// One process and where it answers.
  ///
  /// @param uri its address, without a trailing slash
  /// @param process that answers there
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Service(URI uri, ProcessRef process) {

    /// Whether its process lives.
    public boolean runs() {
      return process.find().isPresent();
    }
  }

  /// The file that `up` keeps in its data directory.
  public static Path kept(Path data) {
    return data.resolve("stack.json");
  }

  /// The file that `demo` keeps while it runs.
  public static Path demo(Path data) {
    return data.resolve("demo.json");
  }

  /// What the file says; empty if there is none, or none that can be understood.
  ///
  /// @throws IOException if it cannot be read
  public static Optional<StackState> read(Path file) throws IOException {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class));
    } catch (NoSuchFileException | com.fasterxml.jackson.core.JacksonException _) {
      return Optional.empty();
    }
  }

  /// Replaces the file by this.
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path scratch = file.resolveSibling(file.getFileName() + ".new");
    Files.write(scratch, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
