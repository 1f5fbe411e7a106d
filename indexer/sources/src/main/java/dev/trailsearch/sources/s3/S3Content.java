package dev.trailsearch.sources.s3;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object on their way. A connection that is lost, as happens to one that is read
 * slowly, is replaced by another that goes on where it broke, as long as the object is the same.
 */
final class S3Content extends InputStream {

  /** So often in a row; each byte that arrives begins the count anew. */
  private static final int RESUMPTIONS = 3;

  private final S3Store store;
  private final S3LogObject object;
  private ResponseInputStream<GetObjectResponse> body;
  private long at;
  private int lost;
  private boolean ended;

  S3Content(S3Store store, S3LogObject object) throws IOException {
    this.store = store;
    this.object = object;
    this.body = store.get(object);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (true) {
      try {
        int count = body.read(buffer, offset, length);
        ended = count < 0;
        if (count > 0) {
          at += count;
          lost = 0;
        }
        return count;
      } catch (IOException | SdkException e) {
        resume(e);
      }
    }
  }

  private void resume(Exception e) throws IOException {
    if (lost++ == RESUMPTIONS) {
      throw new IOException(
          "the connection to S3 was lost after %,d bytes (%s)".formatted(at, e.getMessage()), e);
    }
    String etag = body.response().eTag();
    body.abort();
    body = store.get(object, at, etag);
  }

  /** What was not read is not fetched: the connection is dropped. */
  @Override
  public void close() throws IOException {
    if (ended) {
      body.close();
    } else {
      body.abort();
    }
  }
}
