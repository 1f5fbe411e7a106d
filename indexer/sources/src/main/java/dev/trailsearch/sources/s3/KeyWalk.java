package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.s3.Entry.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Walks the folders of a bucket in the order of their keys. While it waits for one listing, those
 * behind it are asked for as well, so accounts, Regions and days are listed in parallel; what is
 * found is told by the walking thread alone, in the same order every time.
 */
final class KeyWalk {

  /** S3 answers a listing in 50 to 100 ms, and thousands of them in a second. */
  static final int REQUESTS = 16;

  /** Behind so many steps that wait nothing more is asked for, which bounds the memory. */
  private static final int WAITING = 2_000;

  /** Where listings come from. Called by several threads. */
  interface Pages {

    /** A part of what lies below a prefix: the first, or the one that the part before named. */
    Page page(String prefix, @Nullable String next) throws IOException;
  }

  /** What is still to be done, in the order of the keys. */
  private sealed interface Step {

    record Tell(Entry entry) implements Step {}

    record Await(Listed listed, Future<Page> page) implements Step {}
  }

  /** What was asked for. */
  private record Listed(String prefix, @Nullable String next) {}

  private final Pages pages;
  private final Listing listing;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @SuppressWarnings("JdkObsolete") // what is answered takes its place in the middle
  private final LinkedList<Step> steps = new LinkedList<>();

  private KeyWalk(Pages pages, Listing listing) {
    this.pages = pages;
    this.listing = listing;
  }

  /**
   * Tells of everything below a prefix.
   *
   * @throws IOException if it cannot be listed at all, or the server is lost on the way; a folder
   *     that refuses is told to the listing
   */
  static void walk(String root, Pages pages, Listing listing)
      throws IOException, InterruptedException {
    KeyWalk walk = new KeyWalk(pages, listing);
    try {
      walk.from(new Listed(root, null));
    } finally {
      walk.threads.shutdownNow();
    }
  }

  private void from(Listed root) throws IOException, InterruptedException {
    steps.add(ask(root));
    while (!steps.isEmpty()) {
      switch (steps.getFirst()) {
        case Step.Tell(Entry.Found(LogObject object)) -> {
          steps.removeFirst();
          listing.found(object);
        }
        case Step.Tell(Entry.PassedOver(String place, String reason)) -> {
          steps.removeFirst();
          listing.passedOver(place, reason);
        }
        case Step.Tell(Entry.Folder _) -> askAhead();
        case Step.Await await -> {
          askAhead();
          if (await.equals(steps.peekFirst())) {
            steps.removeFirst();
            steps.addAll(0, answer(await, root));
          }
        }
      }
    }
  }

  private Step ask(Listed listed) {
    return new Step.Await(listed, threads.submit(() -> pages.page(listed.prefix(), listed.next())));
  }

  /**
   * Asks for the next folders, the first one in any case, and looks for more of them in what has
   * been answered meanwhile.
   */
  private void askAhead() {
    int awaited = 0;
    ListIterator<Step> at = steps.listIterator();
    while (at.hasNext() && awaited < REQUESTS && (steps.size() < WAITING || awaited == 0)) {
      switch (at.next()) {
        case Step.Tell(Entry.Folder(String prefix)) -> {
          at.set(ask(new Listed(prefix, null)));
          awaited++;
        }
        case Step.Tell _ -> {}
        case Step.Await(Listed listed, Future<Page> page)
            when page.state() == Future.State.SUCCESS -> {
          at.remove();
          List<Step> found = steps(listed, page.resultNow());
          found.forEach(at::add);
          found.forEach(_ -> at.previous());
        }
        case Step.Await _ -> awaited++;
      }
    }
  }

  /** What a listing brought. */
  private List<Step> answer(Step.Await await, Listed root)
      throws IOException, InterruptedException {
    try {
      return steps(await.listed(), await.page().get());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SourceException.Refused refused when !await.listed().equals(root) ->
            listing.unreadable(refused.getFile(), refused.reason());
        case IOException io -> throw io;
        case null, default ->
            throw new IllegalStateException("listing " + await.listed() + " failed", e.getCause());
      }
      return List.of();
    }
  }

  private List<Step> steps(Listed listed, Page page) {
    List<Step> found = new ArrayList<>();
    page.entries().forEach(entry -> found.add(new Step.Tell(entry)));
    if (page.next() != null) {
      found.add(ask(new Listed(listed.prefix(), page.next())));
    }
    return found;
  }
}
