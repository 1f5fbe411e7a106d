package dev.trailsearch.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Homes of engines without data to keep. A launcher that was killed could not remove its own, so
/// the next one does; the launcher's process id is in the directory's name.
final class TemporaryHomes {
  private static final String PREFIX = "trailsearch-engine-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Path parent;

  TemporaryHomes(Path parent) {
    this.parent = parent;
  }

  EngineHome create() throws IOException {
    long self = ProcessHandle.current().pid();
    return new EngineHome(Files.createTempDirectory(parent, PREFIX + self + "-"), true);
  }

  /// Removes what launchers left that are gone. An engine that could not be told of its launcher's
  /// end (see [LocalEngineSettings.Lifetime#TIED]) is ended first.
  void sweep() {
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path home : homes) {
        Matcher name = NAME.matcher(home.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          remove(new EngineHome(home, true));
        }
      }
    } catch (IOException _) {
      // Another user's, or being removed by another launcher: no reason not to start.
    }
  }

  private static void remove(EngineHome home) throws IOException {
    EngineProcessFile.read(home.processFile())
        .filter(EngineProcessFile::isOrphan)
        .flatMap(file -> file.engine().find())
        .ifPresent(engine -> Termination.of(engine, GRACE));
    if (!isLockedByNode(home)) {
      Trees.delete(home.root());
    }
  }

  /// The node's own lock also tells of one in another process namespace that shares this directory.
  private static boolean isLockedByNode(EngineHome home) throws IOException {
    Path lock = home.data().resolve("nodes/0/node.lock");
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held == null;
    }
  }
}
