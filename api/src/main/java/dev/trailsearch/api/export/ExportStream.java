package dev.trailsearch.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.search.RunningExport;
import dev.trailsearch.search.export.ExportEnd;
import dev.trailsearch.search.export.ExportFormat;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.export.ExportTally;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of an export, fetched as they are read. Where not all of them can be had, reading
 * fails, which breaks the connection: a part never looks like the whole.
 */
final class ExportStream extends InputStream {

  private static final Logger LOG = LoggerFactory.getLogger(ExportStream.class);

  private final RunningExport export;
  private final ExportRequest request;
  private final boolean summarised;
  private final Runnable whenClosed;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ExportTally tally = new ExportTally();
  private ByteBuffer lines = ByteBuffer.allocate(0);
  private boolean ended;

  private ExportStream(
      RunningExport export, ExportRequest request, boolean summarised, Runnable whenClosed) {
    this.export = export;
    this.request = request;
    this.summarised = summarised;
    this.whenClosed = whenClosed;
  }

  /**
   * The stream of an export, of which the first page is there: what fails until then is answered as
   * a problem.
   *
   * @param summarised whether a last line tells what it came to
   * @param whenClosed runs once, when the stream is closed or does not come about
   */
  static ExportStream of(
      RunningExport export, ExportRequest request, boolean summarised, Runnable whenClosed)
      throws InterruptedException {
    ExportStream stream = new ExportStream(export, request, summarised, whenClosed);
    try {
      stream.turn();
      return stream;
    } catch (RuntimeException | InterruptedException e) {
      stream.close();
      throw e;
    }
  }

  /** The cut-off. */
  Instant asOf() {
    return export.asOf();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      while (!lines.hasRemaining()) {
        if (ended) {
          return -1;
        }
        turn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the export was interrupted").initCause(e);
    } catch (RuntimeException e) {
      if (closed.get()) {
        throw new IOException("the reader went away", e);
      }
      LOG.warn("an export breaks off after {} events: {}", tally.events(), e.getMessage());
      throw new IOException("the export breaks off", e);
    }
    int given = Math.min(length, lines.remaining());
    lines.get(target, offset, given);
    return given;
  }

  /** To the next lines, or the last one. */
  private void turn() throws InterruptedException {
    Optional<ExportPage> page = export.next();
    if (page.isPresent()) {
      lines = page.get().lines();
      tally.add(lines, page.get().events());
    } else {
      ended = true;
      lines = last(export.end());
    }
  }

  private ByteBuffer last(ExportEnd end) {
    if (summarised) {
      return UTF_8.encode(summary(end));
    }
    if (!request.goesOn() && end.matching() != end.events()) {
      throw new IllegalStateException(
          "%d events were written, but %d match by now; with summary=true it would be told"
              .formatted(end.events(), end.matching()));
    }
    return ByteBuffer.allocate(0);
  }

  private String summary(ExportEnd end) {
    String json =
        "{\"end\":{\"events\":%d,\"matching\":%d,\"sha256\":\"%s\",\"asOf\":\"%s\"}}"
            .formatted(end.events(), end.matching(), tally.sha256(), end.asOf());
    return request.format() == ExportFormat.CSV ? "# " + json + "\r\n" : json + "\n";
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      export.close();
      whenClosed.run();
    }
  }
}
