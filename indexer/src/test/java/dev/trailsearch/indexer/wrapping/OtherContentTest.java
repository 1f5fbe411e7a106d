package dev.trailsearch.indexer.wrapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.Slice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherContentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "PAR1\u0015\u0004 | a Parquet file",
        "BZh91AY | a bzip2 file",
        "(\u00b5/\u00fd\u0004 | a Zstandard file",
        "<html> | XML or HTML",
        "Event Type,Event Name,Request ID,User ID | comma-separated values",
        "eventid,eventtime,useridentity | comma-separated values"
      })
  void first_bytes_name_the_format(String content, String what) {
    byte[] bytes = content.getBytes(ISO_8859_1);
    assertThat(OtherContent.name(new Slice(bytes, 0, bytes.length))).isEqualTo(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "Jul 10 11:47:39 host forwarder[7]: {\"a\":1,\"b\":2,\"c\":3}",
        "one, two, three",
        "{oops}",
        "a,b"
      })
  void other_text_has_no_name(String content) {
    assertThat(OtherContent.name(Slice.of(content))).isNull();
  }
}
