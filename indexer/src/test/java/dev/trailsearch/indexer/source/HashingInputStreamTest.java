package dev.trailsearch.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashingInputStreamTest {

  /** Known from FIPS 180-2, appendix B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void the_hash_is_that_of_the_content_in_whatever_pieces_it_is_read(int piece) throws IOException {
    HashingInputStream in = abc();
    byte[] buffer = new byte[piece];
    while (in.read(buffer) >= 0) {
      assertThat(in.sha256()).isEmpty();
    }
    assertThat(in.sha256()).contains(OF_ABC);
  }

  @Test
  void byte_by_byte_it_is_the_same() throws IOException {
    HashingInputStream in = abc();
    for (int i = 0; i < 4; i++) {
      in.read();
    }
    assertThat(in.sha256()).contains(OF_ABC);
  }

  @Test
  void skipped_bytes_belong_to_it() throws IOException {
    HashingInputStream in = abc();
    assertThat(in.skip(2)).isEqualTo(2);
    in.readAllBytes();
    assertThat(in.sha256()).contains(OF_ABC);
  }

  @Test
  void asked_again_at_the_end_it_says_the_same() throws IOException {
    HashingInputStream in = abc();
    in.readAllBytes();
    assertThat(in.read()).isNegative();
    assertThat(in.sha256()).isEqualTo(in.sha256()).contains(OF_ABC);
  }

  @Test
  void a_part_has_no_hash() throws IOException {
    HashingInputStream in = abc();
    in.readNBytes(2);
    assertThat(in.sha256()).isEmpty();
  }

  @Test
  void there_is_no_way_back() {
    HashingInputStream in = abc();
    in.mark(3);
    assertThat(in.markSupported()).isFalse();
    assertThatThrownBy(in::reset).isInstanceOf(IOException.class);
  }

  private static HashingInputStream abc() {
    InputStream abc = new ByteArrayInputStream("abc".getBytes(UTF_8));
    return new HashingInputStream(abc);
  }
}
