package dev.trailsearch.sources.list;

import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.s3.S3Location;
import dev.trailsearch.sources.s3.S3Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Looks up objects that are named one by one, several at a time, and tells of them in order. */
final class NamedObjects implements AutoCloseable {

  /** What became of a name. */
  private sealed interface Lookup {

    record Found(LogObject object) implements Lookup {}

    record Unreadable(String place, String reason) implements Lookup {}
  }

  private final S3Store s3;
  private final Function<String, Path> paths;
  private final Selection selection;
  private final Lookahead<Lookup> lookups;

  NamedObjects(S3Store s3, Function<String, Path> paths, Selection selection, Listing listing) {
    this.s3 = s3;
    this.paths = paths;
    this.selection = selection;
    this.lookups = new Lookahead<>(lookup -> tell(lookup, listing));
  }

  /**
   * An S3 URL or a path.
   *
   * @param origin where it was named, for messages
   */
  void add(String word, String origin) throws IOException, InterruptedException {
    if (selection.admits(word)) {
      lookups.add(lookup(word, origin, () -> object(word)));
    }
  }

  /** An object of which everything is known. */
  void add(String bucket, String key, long size, String etag)
      throws IOException, InterruptedException {
    if (selection.admits(key)) {
      lookups.add(() -> new Lookup.Found(s3.object(bucket, key, size, etag)));
    }
  }

  /** Something that was named in a way that cannot be understood. */
  void unreadable(String place, String reason) throws IOException, InterruptedException {
    lookups.add(() -> new Lookup.Unreadable(place, reason));
  }

  /** Waits until all have been told. */
  void finish() throws IOException, InterruptedException {
    lookups.finish();
  }

  private LogObject object(String word) throws IOException {
    if (word.startsWith(S3Location.SCHEME)) {
      S3Location location = S3Location.parse(word);
      return s3.find(location.bucket(), location.prefix());
    }
    return LocalFiles.file(paths.apply(word));
  }

  private static Callable<Lookup> lookup(String word, String origin, Callable<LogObject> object) {
    return () -> {
      try {
        return new Lookup.Found(object.call());
      } catch (SourceException.Unreachable e) {
        throw e;
      } catch (IOException e) {
        return new Lookup.Unreadable(word, IoReason.of(e) + " (" + origin + ")");
      }
    };
  }

  private static void tell(Lookup lookup, Listing listing) throws InterruptedException {
    switch (lookup) {
      case Lookup.Found(LogObject object) -> listing.found(object);
      case Lookup.Unreadable(String place, String reason) -> listing.unreadable(place, reason);
    }
  }

  @Override
  public void close() {
    lookups.close();
  }
}
