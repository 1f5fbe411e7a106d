package dev.trailsearch.sources.list;

import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.indexer.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * A file that says which objects are meant, and is none of them.
 *
 * @param name as its user wrote it
 * @param content opens it
 */
public record ListFile(String name, Content content) {

  /** Opens something to read. */
  public interface Content {

    /** Its bytes from the beginning. */
    InputStream open() throws IOException;
  }

  /** A failure to read it, with its name. */
  IOException unreadable(IOException e) {
    return switch (e) {
      case SourceException named -> named;
      case InterruptedIOException interrupted -> interrupted;
      default ->
          new SourceException.Unreachable(
              name, IoReason.of(e), "Check the list, then try again.", e);
    };
  }
}
