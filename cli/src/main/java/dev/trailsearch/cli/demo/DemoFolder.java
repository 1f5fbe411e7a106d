package dev.trailsearch.cli.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the generated logs of one demo lie. One that was killed could not remove its own, so the
/// next one does; the process number is in the folder's name.
record DemoFolder(Path path) implements AutoCloseable {
  private static final String PREFIX = "trailsearch-demo-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

  static DemoFolder create() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    sweep(parent);
    return new DemoFolder(
        Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-"));
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path apiLog() {
    return path.resolve("api.log");
  }

  @Override
  public void close() throws IOException {
    delete(path);
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches()
            && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
            && Files.isWritable(folder)) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path root) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(root)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
