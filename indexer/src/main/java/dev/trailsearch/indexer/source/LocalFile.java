package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A file as a log object. */
record LocalFile(Path path, long size, String version) implements LogObject {

  private static final String SIGNATURE = ".sig";

  static LocalFile of(Path path, BasicFileAttributes attributes) {
    return new LocalFile(path, attributes.size(), attributes.lastModifiedTime().toString());
  }

  /** Whether the file is the signature of another beside it, and so no object of its own. */
  static boolean isSignature(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SIGNATURE)
        && Files.exists(file.resolveSibling(name.substring(0, name.length() - SIGNATURE.length())));
  }

  @Override
  public String key() {
    return path.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public Optional<String> signature() throws IOException {
    Path file = path.resolveSibling(path.getFileName() + SIGNATURE);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }
}
