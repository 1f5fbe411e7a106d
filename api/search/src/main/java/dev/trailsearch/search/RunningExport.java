package dev.trailsearch.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.answer.PageSize;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.ExactJson;
import dev.trailsearch.search.ExportBody.Place;
import dev.trailsearch.search.export.ExportEnd;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.PageEnd;
import dev.trailsearch.search.export.PageReader;
import dev.trailsearch.search.page.Cursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * An export that goes on as fast as its pages are taken, and no faster: while one page is used, the
 * next is fetched, and nothing is held for it in the engine. For use by one thread at a time; any
 * may close it.
 */
public final class RunningExport implements AutoCloseable {

  private final EngineSearch engine;
  private final ExportBody body;
  private final PageReader reader;
  private @Nullable ExportPage head;
  private volatile @Nullable FutureTask<Answer> coming;
  private volatile boolean closed;
  private long events;

  /**
   * What the engine answered.
   *
   * @param place behind which
   * @param asked how much was asked for
   */
  private record Answer(Slice bytes, Place place, PageSize asked) {}

  /**
   * @param place where it begins or goes on
   * @param headed whether the head of a table is wanted
   */
  RunningExport(
      EngineSearch engine, ExportBody body, PageReader reader, Place place, boolean headed) {
    this.engine = engine;
    this.body = body;
    this.reader = reader;
    this.head = headed ? reader.head() : null;
    this.coming = ask(place, PageSize.FIRST);
  }

  /** The cut-off: what was indexed later is no part of it. */
  public Instant asOf() {
    return body.plan().start().asOf();
  }

  /**
   * How many events match at this moment, those before the place where it goes on included.
   *
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public long matching() {
    JsonNode answer = engine.search(body.count());
    return answer.at("/hits/total/value").asLong();
  }

  /**
   * The next lines; empty after the last.
   *
   * @throws IllegalStateException if the export was closed before its end
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public Optional<ExportPage> next() throws InterruptedException {
    ExportPage first = head;
    if (first != null && first.lines().hasRemaining()) {
      head = null;
      return Optional.of(first);
    }
    for (FutureTask<Answer> awaited = coming; awaited != null; awaited = coming) {
      Answer answer = result(awaited);
      Optional<PageEnd> end = PageEnd.of(answer.bytes().array());
      coming = end.map(place -> ask(behind(place), next(answer))).orElseGet(() -> rest(answer));
      if (end.isPresent()) {
        return Optional.of(read(answer));
      }
    }
    return Optional.empty();
  }

  /** After the last event with a time, those without one. */
  private @Nullable FutureTask<Answer> rest(Answer last) {
    return last.place().dated() ? ask(Place.UNDATED, PageSize.FIRST) : null;
  }

  /** What it came to, counted now; to be asked after the last page. */
  public ExportEnd end() {
    boolean _ = engine.refresh();
    return new ExportEnd(events, matching(), asOf());
  }

  /** Ends it, wherever it is; the engine is asked for nothing more. */
  @Override
  public void close() {
    closed = true;
    FutureTask<Answer> awaited = coming;
    if (awaited != null) {
      awaited.cancel(true);
    }
  }

  private ExportPage read(Answer answer) {
    byte[] bytes = answer.bytes().array();
    try (JsonParser json = ExactJson.parser(bytes)) {
      ExportPage page = reader.read(json, bytes);
      events += page.events();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException("the engine's answer cannot be read", e);
    }
  }

  private FutureTask<Answer> ask(Place place, PageSize size) {
    FutureTask<Answer> task = new FutureTask<>(() -> fetch(place, size));
    if (closed) {
      task.cancel(true);
    } else {
      Thread.ofVirtual().name("export").start(task);
    }
    return task;
  }

  private Answer fetch(Place place, PageSize wanted) {
    PageSize size = wanted;
    while (true) {
      Optional<byte[]> bytes = engine.page(body.page(place, size.events()), size.mostBytes());
      if (bytes.isPresent()) {
        return new Answer(new Slice(bytes.get(), 0, bytes.get().length), place, size);
      }
      if (size.events() == 1) {
        throw new IncompleteSearchException("one event is larger than the engine can hand out");
      }
      size = size.less();
    }
  }

  private static PageSize next(Answer answer) {
    return answer.asked().after(answer.bytes().length());
  }

  private Place behind(PageEnd end) {
    return Place.behind(new Cursor(asOf(), end.time(), end.tie()));
  }

  private static Answer result(FutureTask<Answer> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a page could not be fetched", e);
    }
  }
}
