package dev.trailsearch.indexer.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an event is told from others.
 *
 * @param value the record's own {@code eventID}, null where it has none
 * @param document the engine's {@code _id}: 16 bytes in unpadded base64url, which OpenSearch stores
 *     as bytes rather than text
 */
public record EventId(@Nullable String value, String document) {

  /** 2^64 divided by the golden ratio, made odd: spreads every bit of the first half. */
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /**
   * The id of an event with this {@code eventID}; any text will do, a GUID keeps its own 16 bytes.
   */
  public static EventId of(String value) {
    if (isGuid(value)) {
      UUID uuid = UUID.fromString(value);
      ByteBuffer bytes = ByteBuffer.allocate(16);
      bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
      return new EventId(value, BASE64.encodeToString(bytes.array()));
    }
    return new EventId(value, hash(value, new Slice(new byte[0], 0, 0)));
  }

  /**
   * The id of a record that has none: the same content always gets the same one, whatever blanks
   * stand between its members, since those change with the container it comes in.
   */
  public static EventId ofContent(Slice record) {
    return new EventId(null, hash("", withoutBlanks(record)));
  }

  /** The id under which a record is kept whose {@code eventID} is taken by different content. */
  public EventId besides(Slice record) {
    return new EventId(value, hash(document, record));
  }

  /** Looked at for every string that may be one: without a pattern, for a tenth of the time. */
  static boolean isGuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (hyphen ? c != '-' : !isHex(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /**
   * 64 bits that order events of one instant, the same way at every reading. Both halves of the id
   * count: ids made by one program may share the first.
   */
  public long tieBreaker() {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(document));
    return (bytes.getLong() * GOLDEN_RATIO) ^ bytes.getLong();
  }

  private static Slice withoutBlanks(Slice json) {
    byte[] bytes = json.array();
    byte[] kept = new byte[json.length()];
    int length = 0;
    boolean inString = false;
    boolean escaped = false;
    for (int i = json.offset(); i < json.offset() + json.length(); i++) {
      byte c = bytes[i];
      inString ^= c == '"' && !escaped;
      escaped = inString && c == '\\' && !escaped;
      if (inString || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
        kept[length++] = c;
      }
    }
    return new Slice(kept, 0, length);
  }

  private static String hash(String seed, Slice record) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(seed.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      sha.update(record.array(), record.offset(), record.length());
      return BASE64.encodeToString(Arrays.copyOf(sha.digest(), 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
