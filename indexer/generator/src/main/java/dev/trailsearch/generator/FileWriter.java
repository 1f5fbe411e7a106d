package dev.trailsearch.generator;

import dev.trailsearch.generator.delivery.DigestFile;
import dev.trailsearch.generator.delivery.LogFile;
import dev.trailsearch.generator.delivery.Tally;
import dev.trailsearch.generator.delivery.TrailFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Writes files below a folder, and keeps count. */
final class FileWriter {

  private final Path out;
  private final Progress progress;
  private final Set<Path> folders = new HashSet<>();
  private Tally tally = Tally.NONE;
  private long files;
  private long digests;
  private long compressed;
  private long uncompressed;

  FileWriter(Path out, Progress progress) {
    this.out = out;
    this.progress = progress;
  }

  void write(TrailFile file) throws IOException {
    Path path = out.resolve(file.key());
    Path folder = path.getParent();
    if (folders.add(folder)) {
      Files.createDirectories(folder);
    }
    try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(path))) {
      file.writeTo(target);
    }
    compressed += Files.size(path);
    uncompressed += file.uncompressedSize();
    switch (file) {
      case LogFile log -> {
        tally = tally.plus(log.tally());
        files++;
      }
      case DigestFile digest -> {
        Files.writeString(Path.of(path + ".sig"), digest.signature());
        digests++;
      }
    }
    progress.written(tally.records(), files);
  }

  GenerationSummary summary() {
    return new GenerationSummary(tally, files, digests, compressed, uncompressed);
  }
}
