package dev.trailsearch.sources.folder;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.ObjectSink;
import dev.trailsearch.indexer.source.ObjectSink.Result;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.SourceException.Misnamed;
import dev.trailsearch.sources.follow.FollowListener;
import dev.trailsearch.sources.follow.Following;
import dev.trailsearch.sources.follow.Waiter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The files in a folder and below it: those that are there, and those that come or change. It is
 * looked at every few seconds, which works on network file systems, too.
 */
public final class FolderFollower implements Following {

  private static final Duration BETWEEN = Duration.ofSeconds(5);

  /** A file that was not loaded. */
  private record Failure(LogObject file, String reason) {}

  private final Path folder;
  private final FollowListener listener;
  private final Waiter waiter;
  private final Looks looks = new Looks();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
  private Set<String> unreadable = new HashSet<>();

  /** Follows a folder; nothing is looked at yet. */
  public FolderFollower(Path folder, FollowListener listener, Waiter waiter) {
    this.folder = folder;
    this.listener = listener;
    this.waiter = waiter;
  }

  @Override
  public String name() {
    return folder.toString();
  }

  /**
   * {@inheritDoc}
   *
   * @throws Misnamed if there is no such folder to begin with
   */
  @Override
  public void run(ObjectSink sink) throws Misnamed, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new Misnamed(folder.toString(), "there is no such folder", "Name one that is there.");
    }
    while (true) {
      sink.check();
      look(sink);
      waiter.await(BETWEEN);
    }
  }

  private void look(ObjectSink sink) throws InterruptedException {
    Look look = new Look(sink);
    looks.begin();
    try {
      LocalFiles.of(List.of(folder)).list(Selection.ALL, look);
    } catch (NoSuchFileException _) {
      look.unreadable(folder.toString(), "it is gone");
    }
    unreadable = look.places;
    for (Failure each = failures.poll(); each != null; each = failures.poll()) {
      tell(each);
    }
  }

  private void tell(Failure failure) {
    String file = failure.file().key();
    if (looks.isTriedAgain(failure.file())) {
      listener.postponed(file, failure.reason());
    } else {
      listener.obstacle(file, failure.reason() + "; given up until it changes");
    }
  }

  /** There is nothing to note: the next to follow sees the same files. */
  @Override
  public void close() {}

  /** One look. What cannot be read is told when it was not so at the look before. */
  private final class Look implements Listing {
    private final ObjectSink sink;
    private final Set<String> places = new HashSet<>();

    Look(ObjectSink sink) {
      this.sink = sink;
    }

    @Override
    public void found(LogObject file) throws InterruptedException {
      if (looks.isDue(file)) {
        sink.submit(file, result -> told(file, result));
      }
    }

    private void told(LogObject file, Result result) {
      switch (result) {
        case Result.Loaded() -> {}
        case Result.Failed(String reason) -> failures.add(new Failure(file, reason));
      }
    }

    @Override
    public void unreadable(String place, String reason) {
      places.add(place);
      if (!unreadable.contains(place)) {
        listener.obstacle(place, reason);
      }
    }
  }
}
