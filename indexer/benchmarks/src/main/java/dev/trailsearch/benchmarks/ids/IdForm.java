package dev.trailsearch.benchmarks.ids;

import dev.trailsearch.indexer.event.EventId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** What may stand as {@code _id} of an event. */
enum IdForm {
  /** As it is. */
  BYTES("the 16 bytes of the eventID, as base64url") {
    @Override
    String of(UUID eventId, long millis) {
      return EventId.of(eventId.toString()).document();
    }
  },
  /** As the record writes it. */
  TEXT("the eventID as it is written, 36 characters") {
    @Override
    String of(UUID eventId, long millis) {
      return eventId.toString();
    }
  },
  /** Events of one time side by side, so that most segments can be passed over. */
  TIME_FIRST("6 bytes of the time, then 10 of the eventID, as base64url") {
    @Override
    String of(UUID eventId, long millis) {
      ByteBuffer bytes = ByteBuffer.allocate(16);
      bytes.putShort((short) (millis >>> 32)).putInt((int) millis);
      bytes.putShort((short) eventId.getMostSignificantBits());
      bytes.putLong(eventId.getLeastSignificantBits());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
  },
  /** Nothing would tell a repeat. */
  GIVEN("given by the engine") {
    @Override
    String of(UUID eventId, long millis) {
      return "";
    }
  };

  private final String words;

  IdForm(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The id of an event; empty if the engine is to give one. */
  abstract String of(UUID eventId, long millis);
}
