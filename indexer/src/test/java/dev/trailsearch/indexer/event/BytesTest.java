package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  private static final int LONGEST = 20;

  @ParameterizedTest
  @ValueSource(ints = {-128, -1, 0, '\n', 0x1f, ' ', '"', '\\', 0x7f})
  void a_byte_is_seen_wherever_it_stands_and_nowhere_else(int odd) {
    for (int length = 1; length <= LONGEST; length++) {
      for (int at = 0; at < length; at++) {
        byte[] bytes = new byte[LONGEST + 2];
        Arrays.fill(bytes, (byte) 'a');
        bytes[1 + at] = (byte) odd;
        int to = 1 + length;
        assertThat(Bytes.areAscii(bytes, 1, to)).isEqualTo(odd >= 0);
        assertThat(Bytes.holdControl(bytes, 1, to)).isEqualTo(odd >= 0 && odd < ' ');
        if (odd >= 0) {
          assertThat(Bytes.indexOf((char) odd, bytes, 1, to)).isEqualTo(1 + at);
          assertThat(Bytes.indexOf('b', (char) odd, 'c', bytes, 1, to)).isEqualTo(1 + at);
        }
        assertThat(Bytes.indexOf('b', bytes, 1, to)).isEqualTo(to);
        assertThat(Bytes.areAscii(bytes, 2 + at, to)).as("what is outside").isTrue();
        assertThat(Bytes.holdControl(bytes, 1, 1 + at)).as("what is outside").isFalse();
      }
    }
  }
}
