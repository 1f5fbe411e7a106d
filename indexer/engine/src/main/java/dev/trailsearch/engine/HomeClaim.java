package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to start an engine in a home: held from before the start until it is ready, so that
/// two launchers cannot both find it free. After that the process file speaks for the engine.
final class HomeClaim implements AutoCloseable {
  private static final Duration ORPHAN_GRACE = Duration.ofSeconds(20);

  private final FileChannel channel;

  private HomeClaim(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws EngineStartException if an engine runs or is being started there
  static HomeClaim on(EngineHome home) throws IOException {
    Files.createDirectories(home.root());
    requireOurs(home);
    FileChannel channel =
        FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw inUse(home, "an engine that is being started");
      }
      requireUnused(home);
      return new HomeClaim(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// The lock file is the mark of a home. Without it, a directory of one of our names is another's,
  /// and an engine that is started in `/` must not empty `/tmp`.
  private static void requireOurs(EngineHome home) {
    if (Files.exists(home.lockFile())) {
      return;
    }
    home.directories().stream()
        .filter(Files::exists)
        .findFirst()
        .ifPresent(other -> {
          throw new EngineStartException(
              Reason.FILES_UNUSABLE,
              home.root() + " is no engine's data directory, but " + other + " exists.",
              "Choose a new or empty directory, or one in which an engine has run.");
        });
  }

  private static void requireUnused(EngineHome home) throws IOException {
    Optional<EngineProcessFile> file = EngineProcessFile.read(home.processFile());
    Optional<ProcessHandle> engine = file.flatMap(found -> found.engine().find());
    if (file.isPresent() && engine.isPresent()) {
      if (!file.get().isOrphan()) {
        throw inUse(home, "the engine with process id " + engine.get().pid());
      }
      Termination.of(engine.get(), ORPHAN_GRACE);
    }
    Files.deleteIfExists(home.processFile());
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static EngineStartException inUse(EngineHome home, String by) {
    return new EngineStartException(
        Reason.DATA_IN_USE,
        "The data directory " + home.root() + " is in use by " + by + ".",
        "Stop that engine first, talk to it instead, or choose another directory.");
  }
}
