package dev.trailsearch.indexer.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.indexer.event.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** JSON that CloudTrail never writes, and that may come all the same. */
final class OddJson {

  /** Each JSON type, plain and at its limits. */
  static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "-1.5e10",
          "0.10",
          "1e999999",
          "-1e-999999",
          "9".repeat(40),
          "9".repeat(1_000),
          "9".repeat(1_001),
          "0." + "3".repeat(2_000),
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"true\"",
          "\"a=b\\\\c\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"x\\udc00y\"",
          "\"\\ud83d\\ude00 \\uffff\"",
          "\"line\\r\\nbreak\\u2028\"",
          "\",\\\"trail\\\":{\\\"schema\\\":\"",
          "\"arn:aws:iam:::\"",
          "\"arn:\\u0000:x\"",
          "[]",
          "[[]]",
          "[null]",
          "[1,\"a\",{},[true]]",
          "[{\"a\":1},7]",
          "{}",
          "{\"a\":1}",
          "{\"\":1}",
          "{\"a.b\":{\"c\":[{\"d\":null}]}}",
          "{\"k\":1,\"k\":2}");

  /** Names that mean something to the engine, or nothing to anybody. */
  static final List<String> KEYS =
      List.of(
          "",
          " ",
          ".",
          "..",
          "a..b",
          "a.",
          ".a",
          "a. .b",
          "a.b.c",
          "*",
          "a*b",
          ":uid",
          "\\\"",
          "\\u0000",
          "\\ud800",
          "k\\udc00",
          "event\\u004eame",
          "_id",
          "_index",
          "_source",
          "_routing",
          "_type",
          "_ignored",
          "_field_names",
          "_seq_no",
          "_version",
          "_doc_count",
          "_nested_path",
          "_size",
          "_all",
          "trail",
          "trail.kind",
          "trail\\u002ekind",
          "\\u0074rail",
          "Trail",
          "Records",
          "eventName.part",
          "eventName.",
          "userIdentity..arn",
          "userIdentity. ",
          "resources.ARN.x",
          "source.ip",
          "@timestamp",
          "password");

  static final List<String> ADDRESSES =
      List.of(
          "\"999.1.2.3\"",
          "\"1.2.3\"",
          "\"1.2.3.4.5\"",
          "\"010.001.000.1\"",
          "\"::ffff:1.2.3.4\"",
          "\"fe80::1%eth0\"",
          "\"1:2:3:4:5:6:7:8:9\"",
          "\"::1/129\"",
          "\"2001:db8::\\u0000\"",
          "\"AWS Internal\"",
          "[\"192.0.2.1\",\"300.0.0.1\"]");

  private static final int MARK = 0xE000;

  /** Sequences that are not UTF-8. */
  private static final int[][] BYTES = {
    {0x80}, {0xe2, 0x82}, {0xc0, 0xaf}, {0xed, 0xa0, 0x80}, {0xf5, 0x80, 0x80, 0x80}, {0xff}, {0xfe}
  };

  private OddJson() {}

  /** Times that are none, or lie where no partition may be made, or at the edge of that. */
  static List<String> times(Instant now) {
    return List.of(
        "\"1970-01-01T00:00:00Z\"",
        "\"0000-01-01T00:00:00Z\"",
        "\"-0044-03-15T00:00:00Z\"",
        "\"2012-12-31T23:59:59Z\"",
        "\"2013-01-01T00:00:00Z\"",
        "\"2013-01-01T00:00:00+18:00\"",
        "\"9999-12-31T23:59:59Z\"",
        "\"+999999999-12-31T23:59:59Z\"",
        "\"+1000000000-12-31T23:59:59Z\"",
        '"' + now.plus(Duration.ofDays(2)).toString() + '"',
        '"' + now.minusSeconds(60).toString() + '"',
        "\"2023-02-30T00:00:00Z\"",
        "\"2023-07-10T24:00:00Z\"",
        "\"2023-07-10T23:59:60Z\"",
        "\"2023-07-10T11:47:39.123456789123Z\"",
        "\"2023-07-10T11:47:39+99:00\"",
        "\"2023-07-10 11:47:39\"",
        "\"yesterday\"",
        "\"\"",
        "1688989659",
        "1e400",
        "-9223372036854775809");
  }

  /** A character that {@link #bytes} replaces by bytes that are not UTF-8. */
  static char notText(int n) {
    return (char) (MARK + n % BYTES.length);
  }

  /** The text's UTF-8 form, but for what is to be none. */
  static Slice bytes(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    byte[] kept = new byte[utf8.length + utf8.length / 3];
    int length = 0;
    for (int i = 0; i < utf8.length; i++) {
      boolean marked = utf8[i] == (byte) 0xEE && utf8[i + 1] == (byte) 0x80;
      if (marked) {
        for (int b : BYTES[utf8[i + 2] & 0x3F]) {
          kept[length++] = (byte) b;
        }
        i += 2;
      } else {
        kept[length++] = utf8[i];
      }
    }
    return new Slice(kept, 0, length);
  }
}
