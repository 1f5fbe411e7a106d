package dev.trailsearch.sources;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is written to the process: one object, whose size nobody knows, and which is read once. */
final class StandardInput implements Source {

  /** How a user names it. */
  static final String NAME = "-";

  private final LogObject input;

  StandardInput(InputStream in) {
    this.input = new Once(in, UUID.randomUUID().toString(), new AtomicBoolean());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void list(Selection selection, Listing listing) throws InterruptedException {
    listing.found(input);
  }

  /** No two inputs are the same, so each has a version of its own. */
  private record Once(InputStream in, String version, AtomicBoolean opened) implements LogObject {

    @Override
    public String key() {
      return NAME;
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public InputStream open() throws IOException {
      if (opened.getAndSet(true)) {
        throw new IOException("standard input can be read only once");
      }
      return new FilterInputStream(in) {
        @Override
        public void close() {
          // It belongs to the process.
        }
      };
    }

    @Override
    public Optional<String> signature() {
      return Optional.empty();
    }
  }
}
