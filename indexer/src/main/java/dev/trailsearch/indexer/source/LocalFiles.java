package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Log objects in local file trees: every file at or below some paths, whatever its name, since what
 * it holds decides. Folders are walked in the order of their names, so that two runs do the same in
 * the same order; links are followed.
 */
public final class LocalFiles implements Source {

  private final List<Path> roots;

  private LocalFiles(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * The files at or below these paths.
   *
   * @throws NoSuchFileException if one of the paths does not exist
   */
  public static LocalFiles of(List<Path> roots) throws NoSuchFileException {
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new NoSuchFileException(root.toString());
      }
    }
    return new LocalFiles(
        roots.stream().sorted().distinct().toList()); // folders before what is in them
  }

  /**
   * One file as a log object.
   *
   * @throws IOException if it is not there, or is no file
   */
  public static LogObject file(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new IOException("it is no file");
    }
    return LocalFile.of(path, attributes);
  }

  @Override
  public String name() {
    return String.join(", ", roots.stream().map(Path::toString).toList());
  }

  @Override
  public void list(Selection selection, Listing listing) throws InterruptedException {
    List<Path> before = new ArrayList<>();
    for (Path root : roots) {
      new Walk(selection, listing, List.copyOf(before)).visit(root);
      before.add(root);
    }
  }

  /** One walk below one root. */
  private static final class Walk {
    private final Selection selection;
    private final Listing listing;
    private final List<Path> walkedBefore;
    private final Set<Object> foldersAround = new HashSet<>();

    Walk(Selection selection, Listing listing, List<Path> walkedBefore) {
      this.selection = selection;
      this.listing = listing;
      this.walkedBefore = walkedBefore;
    }

    void visit(Path path) throws InterruptedException {
      try {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory() && selection.admitsBelow(path + "/")) {
          visitFolder(path, attributes);
        } else if (attributes.isRegularFile()) {
          visitFile(path, attributes);
        }
      } catch (NoSuchFileException e) {
        boolean link = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        listing.unreadable(
            path.toString(), link ? "a link to something that is not there" : IoReason.of(e));
      } catch (IOException e) {
        listing.unreadable(path.toString(), IoReason.of(e));
      }
    }

    private void visitFolder(Path folder, BasicFileAttributes attributes)
        throws IOException, InterruptedException {
      Object key = attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
      if (!foldersAround.add(key)) {
        listing.unreadable(folder.toString(), "a link that leads back to a folder around it");
        return;
      }
      try {
        for (Path child : children(folder)) {
          visit(child);
        }
      } finally {
        foldersAround.remove(key);
      }
    }

    private void visitFile(Path file, BasicFileAttributes attributes) throws InterruptedException {
      boolean told = walkedBefore.stream().anyMatch(file::startsWith);
      if (!told && !LocalFile.isSignature(file) && selection.admits(file.toString())) {
        listing.found(LocalFile.of(file, attributes));
      }
    }

    private static List<Path> children(Path folder) throws IOException {
      try (Stream<Path> children = Files.list(folder)) {
        return children.sorted().toList();
      }
    }
  }
}
