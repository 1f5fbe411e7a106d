package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Unpacks the distribution once per version into the user's cache, however many processes and
/// threads ask at the same time.
final class DistributionCache {
  /// A file lock belongs to the whole JVM, so threads need a lock of their own before it.
  private static final ReentrantLock ONE_THREAD_OF_THIS_JVM = new ReentrantLock();

  private final Path directory;
  private final EngineRelease release;
  private final Supplier<Path> zip;

  DistributionCache(Path directory, EngineRelease release, Supplier<Path> zip) {
    this.directory = directory;
    this.release = release;
    this.zip = zip;
  }

  /// @param shared whether other users must be able to read it
  static DistributionCache ofThisUser(boolean shared) {
    Surroundings surroundings = Surroundings.ofThisProcess();
    EngineRelease release = EngineRelease.pinned();
    return new DistributionCache(
        surroundings.cache(shared).resolve("engine"),
        release,
        new EngineZip(release, surroundings)::find);
  }

  Distribution get() {
    Distribution distribution =
        new Distribution(directory.resolve(release.name()).toAbsolutePath(), release.version());
    if (distribution.isWhole()) {
      return distribution;
    }
    ONE_THREAD_OF_THIS_JVM.lock();
    try {
      Files.createDirectories(directory);
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(release.name() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        if (!distribution.isWhole()) {
          unpackInto(distribution.home());
        }
      }
    } catch (IOException e) {
      throw EngineStartException.ofFiles(
          "OpenSearch cannot be unpacked into " + directory,
          "Make room or give access there, or set TRAILSEARCH_CACHE to another directory.",
          e);
    } finally {
      ONE_THREAD_OF_THIS_JVM.unlock();
    }
    if (!distribution.isWhole()) {
      throw new EngineStartException(
          Reason.ZIP_DAMAGED,
          "The zip holds no OpenSearch " + release.version() + " in " + release.name() + "/.",
          "Fetch the zip of the version that this Trailsearch was built for.");
    }
    return distribution;
  }

  private void unpackInto(Path target) throws IOException {
    Path source = zip.get();
    requireChecksum(source);
    // Under the lock, so whatever lies here was left by a process that did not finish.
    Path scratch = directory.resolve(release.name() + ".unpacking");
    Trees.delete(scratch);
    ZipExtractor.extract(source, scratch);
    Trees.delete(target);
    Files.move(scratch.resolve(release.name()), target, StandardCopyOption.ATOMIC_MOVE);
    Trees.delete(scratch);
  }

  private void requireChecksum(Path source) throws IOException {
    String found = Checksums.sha256(source);
    if (!found.equals(release.sha256())) {
      throw new EngineStartException(
          Reason.ZIP_DAMAGED,
          "%s is not the OpenSearch %s that was expected: its SHA-256 is %s, not %s."
              .formatted(source, release.version(), found, release.sha256()),
          "Delete that file and let Maven fetch it again.");
    }
  }
}
