package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records of random depth, length and content, and files that hold them. */
final class RandomRecords {

  private static final String[] STRINGS = {
    "",
    "x",
    "}",
    "{",
    "]",
    "[",
    ",",
    ":",
    "\\\"",
    "\\\\",
    "\\\\\\\"",
    "\\u0022",
    "\\n",
    "é",
    "中文",
    "😀",
    "{\\\"eventVersion\\\":\\\"1.08\\\"}",
    "\\\"Records\\\":[",
    "a b c"
  };
  private static final String[] BLANKS = {"", "", "", " ", "\n", "\r\n", "\t", "  \n\n "};
  private static final String[] PLAIN = {
    "null", "true", "false", "0", "-1.5e10", "12345678901234567890"
  };

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  List<String> records(int count) {
    List<String> records = new ArrayList<>(count);
    for (int n = 0; n < count; n++) {
      records.add(record(n));
    }
    return records;
  }

  /** The records in one of the containers in which they come. */
  String file(List<String> records) {
    return switch (random.nextInt(5)) {
      case 0 -> wrapper(records);
      case 1 -> array(records);
      case 2 -> lines(records);
      case 3 -> {
        int middle = random.nextInt(records.size() + 1);
        yield wrapper(records.subList(0, middle))
            + blank()
            + wrapper(records.subList(middle, records.size()));
      }
      default -> {
        int middle = random.nextInt(records.size() + 1);
        yield array(records.subList(0, middle)) + lines(records.subList(middle, records.size()));
      }
    };
  }

  String wrapper(List<String> records) {
    String before = random.nextBoolean() ? "" : "\"owner\":" + value(2) + "," + blank();
    String behind = random.nextBoolean() ? "" : blank() + ",\"count\":" + value(2);
    return blank()
        + "{"
        + before
        + "\"Records\""
        + blank()
        + ":"
        + blank()
        + array(records)
        + behind
        + blank()
        + "}";
  }

  private String array(List<String> records) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < records.size(); i++) {
      text.append(i == 0 ? "" : ",").append(blank()).append(records.get(i)).append(blank());
    }
    return text.append(blank()).append("]").toString();
  }

  private String lines(List<String> records) {
    StringBuilder text = new StringBuilder();
    records.forEach(
        record -> text.append(blank()).append(record).append(random.nextBoolean() ? "\n" : ""));
    return text.toString();
  }

  private String record(int n) {
    return "{"
        + blank()
        + "\"eventVersion\":\"1.08\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\","
        + blank()
        + "\"eventID\":\""
        + Records.id(n)
        + "\",\"requestParameters\":"
        + blank()
        + value(0)
        + blank()
        + "}";
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 4 ? 2 : 5)) {
      case 0 -> PLAIN[random.nextInt(PLAIN.length)];
      case 1 -> string();
      case 2 -> {
        StringBuilder text = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
          text.append(value(depth + 1)).append(blank()).append(i == 1 ? "" : ",");
        }
        yield text.append("]").toString();
      }
      default -> {
        StringBuilder text = new StringBuilder("{");
        for (int i = random.nextInt(5); i > 0; i--) {
          text.append(blank()).append("\"k").append(i).append("\"").append(blank()).append(":");
          text.append(value(depth + 1)).append(i == 1 ? "" : ",");
        }
        yield text.append("}").toString();
      }
    };
  }

  private String string() {
    StringBuilder text = new StringBuilder("\"");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(STRINGS[random.nextInt(STRINGS.length)]);
    }
    if (random.nextInt(200) == 0) {
      text.append("x".repeat(random.nextInt(300_000)));
    }
    return text.append('"').toString();
  }

  private String blank() {
    return BLANKS[random.nextInt(BLANKS.length)];
  }
}
