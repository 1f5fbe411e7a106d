package dev.trailsearch.search.page;

import dev.trailsearch.search.problem.QueryException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * Writes cursors as text and reads them again. They are signed with HMAC-SHA256, so nobody can make
 * one that skips the cut-off or carries odd values into the engine.
 *
 * @param secret what they are signed with
 */
public record CursorCodec(CursorSecret secret) {

  private static final byte VERSION = 1;
  private static final int BODY_LENGTH = 1 + Fingerprint.LENGTH + 3 * Long.BYTES;
  private static final int SIGNATURE_LENGTH = 32;

  /** The text of a cursor of this search. */
  public String write(Cursor cursor, Fingerprint search) {
    ByteBuffer buffer = ByteBuffer.allocate(BODY_LENGTH + SIGNATURE_LENGTH);
    buffer.put(VERSION);
    search.writeTo(buffer);
    buffer.putLong(cursor.asOf().toEpochMilli()).putLong(cursor.time()).putLong(cursor.tie());
    buffer.put(signature(buffer.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /**
   * The cursor that a text stands for.
   *
   * @throws QueryException if it is none of ours, or one of another search
   */
  public Cursor read(String text, Fingerprint search) {
    byte[] bytes = decode(text);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] signature = Arrays.copyOfRange(bytes, BODY_LENGTH, bytes.length);
    if (!MessageDigest.isEqual(signature, signature(bytes)) || buffer.get() != VERSION) {
      throw QueryException.of(
          "the cursor was not signed by this server, or was changed",
          "start again without a cursor; to keep cursors over a restart, configure a secret");
    }
    if (!search.isNextIn(buffer)) {
      throw QueryException.of(
          "the cursor belongs to another search",
          "repeat the query, filters, times and sort of the page that it came with");
    }
    return new Cursor(Instant.ofEpochMilli(buffer.getLong()), buffer.getLong(), buffer.getLong());
  }

  private static byte[] decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == BODY_LENGTH + SIGNATURE_LENGTH) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // told below, as any other text that is no cursor
    }
    throw QueryException.of(
        "this is no cursor", "give \"next\" of the page before as it stands, or nothing");
  }

  private byte[] signature(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret.key());
      mac.update(bytes, 0, BODY_LENGTH);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
