package dev.trailsearch.indexer.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.jspecify.annotations.Nullable;

/** A body that is known to its end before it is sent, since a signature covers all of it. */
final class WholeBody extends BasicAsyncEntityProducer {

  private final byte[] bytes;
  private final @Nullable String encoding;

  private WholeBody(byte[] bytes, @Nullable ContentType type, @Nullable String encoding) {
    super(bytes, type);
    this.bytes = bytes;
    this.encoding = encoding;
  }

  /** All that a producer has to send. */
  static WholeBody of(AsyncEntityProducer body) throws IOException {
    Collector all = new Collector();
    while (!all.ended) {
      body.produce(all);
    }
    ContentType type =
        body.getContentType() == null ? null : ContentType.parse(body.getContentType());
    return new WholeBody(all.bytes.toByteArray(), type, body.getContentEncoding());
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public @Nullable String getContentEncoding() {
    return encoding;
  }

  /** Takes all that it is given. */
  private static final class Collector implements DataStreamChannel {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ended;

    @Override
    public void requestOutput() {}

    @Override
    public int write(ByteBuffer part) {
      byte[] taken = new byte[part.remaining()];
      part.get(taken);
      bytes.writeBytes(taken);
      return taken.length;
    }

    @Override
    public void endStream() {
      ended = true;
    }

    @Override
    public void endStream(@Nullable List<? extends Header> trailers) {
      ended = true;
    }
  }
}
