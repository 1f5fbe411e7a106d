package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes an object apart into what is read by itself: the files of a ZIP archive, or the object's
 * one content. Compression is undone, and recognised by content; nothing is held in memory.
 */
public final class Unpacking implements AutoCloseable {

  /** One of the things that an object holds. */
  public sealed interface Part {

    /** The name of the object, and for a file of an archive {@code !/} and its path there. */
    String key();

    /**
     * A part that can be read.
     *
     * @param content its bytes, valid until the next part is asked for; damage shows when they are
     *     read. Need not be closed, nor read to the end
     */
    record Open(String key, InputStream content) implements Part {}

    /**
     * A file of an archive that cannot be read.
     *
     * @param reason in words, such as {@code it is encrypted}
     */
    record Closed(String key, String reason) implements Part {}
  }

  private final String key;
  private final Lookahead content;
  private final @Nullable ZipFiles archive;
  private boolean given;

  private Unpacking(String key, Lookahead content) {
    this.key = key;
    this.content = content;
    this.archive = ZipFiles.isArchive(content) ? new ZipFiles(content) : null;
  }

  /**
   * Opens an object.
   *
   * @throws IOException if it cannot be read, or is compressed and damaged in its first bytes
   */
  public static Unpacking of(LogObject object) throws IOException {
    return new Unpacking(object.key(), Decompression.open(object.open()));
  }

  /** Whether the object is an archive, which may hold nothing, or many parts. */
  public boolean isArchive() {
    return archive != null;
  }

  /**
   * The next part; null behind the last.
   *
   * @throws IOException if the archive is damaged so that no more of its files can be found
   */
  public @Nullable Part next() throws IOException {
    if (archive != null) {
      return nextFile(archive);
    }
    if (given) {
      return null;
    }
    given = true;
    return new Part.Open(key, content);
  }

  private @Nullable Part nextFile(ZipFiles files) throws IOException {
    ZipContent file = files.next();
    while (file != null && file.header().isFolder()) {
      file = files.next();
    }
    if (file == null) {
      return null;
    }
    String name = key + "!/" + file.header().name();
    String refusal = file.header().refusal();
    return refusal == null ? new Part.Open(name, file) : new Part.Closed(name, refusal);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
