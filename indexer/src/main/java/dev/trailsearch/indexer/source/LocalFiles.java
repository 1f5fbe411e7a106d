package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Log objects in a local file tree. */
public final class LocalFiles {

  /**
   * What was found.
   *
   * @param objects files in path order, each once, so that two runs do the same in the same order
   * @param unreadable files and folders that could not be looked into, with the reason
   */
  public record Found(List<LogObject> objects, List<Unreadable> unreadable) {

    /** Copies both lists. */
    public Found {
      objects = List.copyOf(objects);
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * A place that could not be looked into.
   *
   * @param path the file or folder
   * @param reason in words
   */
  public record Unreadable(Path path, String reason) {}

  private record LocalFile(Path path, long size) implements LogObject {

    @Override
    public String key() {
      return path.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  private LocalFiles() {}

  /**
   * Every file at or below the given paths, whatever its name: what it holds decides.
   *
   * @throws NoSuchFileException if one of the paths does not exist
   * @throws IOException if the tree cannot be walked
   */
  public static Found find(List<Path> roots) throws IOException {
    List<LocalFile> files = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new NoSuchFileException(root.toString());
      }
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Collector(files, unreadable));
    }
    List<LogObject> inOrder = new ArrayList<>();
    files.stream().distinct().sorted(Comparator.comparing(LocalFile::path)).forEach(inOrder::add);
    return new Found(inOrder, unreadable);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<LocalFile> files;
    private final List<Unreadable> unreadable;

    Collector(List<LocalFile> files, List<Unreadable> unreadable) {
      this.files = files;
      this.unreadable = unreadable;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        files.add(new LocalFile(file, attributes.size()));
      } else if (attributes.isSymbolicLink()) {
        // Links are followed, so this one leads nowhere.
        unreadable.add(new Unreadable(file, "a link to something that is not there"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      unreadable.add(new Unreadable(file, IoReason.of(e)));
      return FileVisitResult.CONTINUE;
    }
  }
}
