package dev.trailsearch.engine;

import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Who runs the engine of a home, as kept beside its data.
///
/// @param uri null until it is ready
record EngineProcessFile(
    ProcessId engine, ProcessId launcher, Lifetime lifetime, @Nullable URI uri) {

  /// Empty if there is none, or none that can be understood (a crash while it was written).
  static Optional<EngineProcessFile> read(Path file) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
      String uri = properties.getProperty("uri");
      return Optional.of(
          new EngineProcessFile(
              ProcessId.parse(properties.getProperty("engine", "")),
              ProcessId.parse(properties.getProperty("launcher", "")),
              Lifetime.valueOf(properties.getProperty("lifetime", "")),
              uri == null ? null : URI.create(uri)));
    } catch (NoSuchFileException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  EngineProcessFile at(URI ready) {
    return new EngineProcessFile(engine, launcher, lifetime, ready);
  }

  void write(Path file) throws IOException {
    Path scratch = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        scratch,
        "engine=%s\nlauncher=%s\nlifetime=%s\n".formatted(engine, launcher, lifetime)
            + (uri == null ? "" : "uri=" + uri + "\n"));
    Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Tied to a launcher that is gone: nobody will ever end it, nor wants it.
  boolean isOrphan() {
    return lifetime == Lifetime.TIED && launcher.find().isEmpty();
  }
}
