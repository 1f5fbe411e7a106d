package dev.trailsearch.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.search.problem.QueryException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTest {

  private static final CursorCodec CODEC =
      new CursorCodec(CursorSecret.of("a secret of some length"));
  private static final Fingerprint SEARCH = Fingerprint.of(List.of("user:alice", "NEWEST"));
  private static final Cursor CURSOR =
      new Cursor(Instant.parse("2023-07-10T12:00:00.123Z"), 1_688_989_659_000L, Long.MIN_VALUE);

  @Test
  void a_cursor_is_read_as_it_was_written() {
    String text = CODEC.write(CURSOR, SEARCH);
    assertThat(text).matches("[A-Za-z0-9_-]{98}");
    assertThat(CODEC.read(text, SEARCH)).isEqualTo(CURSOR);
  }

  @Test
  void another_process_with_the_same_secret_reads_it() {
    CursorCodec other = new CursorCodec(CursorSecret.of("a secret of some length"));
    assertThat(other.read(CODEC.write(CURSOR, SEARCH), SEARCH)).isEqualTo(CURSOR);
  }

  @Test
  void any_changed_byte_is_noticed() {
    byte[] bytes = Base64.getUrlDecoder().decode(CODEC.write(CURSOR, SEARCH));
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThatThrownBy(() -> CODEC.read(text, SEARCH))
          .isInstanceOf(QueryException.class)
          .hasMessage("the cursor was not signed by this server, or was changed");
    }
  }

  @Test
  void a_cursor_signed_with_another_secret_is_refused() {
    String text = new CursorCodec(CursorSecret.random()).write(CURSOR, SEARCH);
    assertThatThrownBy(() -> CODEC.read(text, SEARCH))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("not signed by this server");
  }

  @Test
  void a_cursor_of_another_search_is_refused() {
    String text = CODEC.write(CURSOR, SEARCH);
    assertThatThrownBy(() -> CODEC.read(text, Fingerprint.of(List.of("user:bob", "NEWEST"))))
        .isInstanceOf(QueryException.class)
        .hasMessage("the cursor belongs to another search");
    // The parts are told apart by their lengths, so moving text from one to the next is noticed.
    assertThatThrownBy(() -> CODEC.read(text, Fingerprint.of(List.of("user:aliceNEWEST", ""))))
        .hasMessage("the cursor belongs to another search");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "next", "ÄÖÜ", "AAAA", "'; drop table"})
  void what_is_no_cursor_is_an_error(String text) {
    assertThatThrownBy(() -> CODEC.read(text, SEARCH))
        .isInstanceOf(QueryException.class)
        .hasMessage("this is no cursor");
  }

  @Test
  void a_secret_that_could_be_guessed_is_refused_and_none_is_shown() {
    assertThatThrownBy(() -> CursorSecret.of("short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("short");
    assertThat(CursorSecret.of("a secret of some length").toString()).isEqualTo("CursorSecret");
  }
}
