package dev.trailsearch.cli.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever bad input comes: how it ends, what is said of it, and that the good beside it is
/// loaded.
@ExtendWith(LoadedEngine.class)
class BadInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path home;

  /// What is in a file, how the load of it ends, and what counts.
  enum Bad {
    CUT_GZIP(4, "failed", "/objects/failed", 1) {
      @Override
      byte[] content(String good) {
        byte[] whole = gzip("{\"Records\":[%s,%s".formatted(good, filler(100_000)).getBytes(UTF_8));
        return Arrays.copyOf(whole, whole.length / 2);
      }
    },
    GARBAGE_AFTER_GZIP(4, "failed", "/objects/failed", 1) {
      @Override
      byte[] content(String good) {
        return joined(gzip(records(good)), "no gzip at all".getBytes(UTF_8));
      }
    },
    HALF_A_RECORD(4, "rejected", "/records/rejected", 1) {
      @Override
      byte[] content(String good) {
        return "{\"Records\":[%s,{\"eventName\":\"Half".formatted(good).getBytes(UTF_8);
      }
    },
    BROKEN_IN_THE_MIDDLE(4, "rejected", "/records/rejected", 1) {
      @Override
      byte[] content(String good) {
        return records("{\"eventName\" \"Broken\"}," + good);
      }
    },
    NO_OBJECT_AMONG_RECORDS(4, "rejected", "/records/rejected", 2) {
      @Override
      byte[] content(String good) {
        return records("7,\"text\"," + good);
      }
    },
    WRONG_TYPES(0, "", "/records/rejected", 0) {
      @Override
      byte[] content(String good) {
        return records(
            good
                + ",{\"eventTime\":[],\"userIdentity\":7,\"sourceIPAddress\":{\"a\":1},"
                + "\"requestParameters\":\"text\",\"resources\":{},\"eventID\":[[1]]}");
      }
    },
    KEY_TWICE(0, "", "/records/malformed", 1) {
      @Override
      byte[] content(String good) {
        return records(good + ",{\"eventName\":\"A\",\"eventName\":\"B\"}");
      }
    },
    QUARTER_OF_A_MEGABYTE(0, "", "/records/rejected", 0) {
      @Override
      byte[] content(String good) {
        return records(good + ",{\"requestParameters\":{\"a\":\"" + "x".repeat(250_000) + "\"}}");
      }
    },
    GARBAGE(1, "no log", "/objects/notLogs", 1) {
      @Override
      byte[] content(String good) {
        byte[] noise = new byte[5_000_000];
        new Random(7).nextBytes(noise);
        return noise;
      }

      @Override
      int indexed() {
        return 0;
      }
    },
    BOMB(4, "rejected", "/records/rejected", 1) {
      @Override
      byte[] content(String good) {
        byte[] spaces = new byte[1_000_000];
        Arrays.fill(spaces, (byte) ' ');
        byte[] many = records(good);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(many);
          for (int i = 0; i < 300; i++) {
            gzip.write(spaces);
          }
          gzip.write("{\"eventName\":\"".getBytes(UTF_8));
          for (int i = 0; i < 20; i++) {
            gzip.write(spaces);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return out.toByteArray();
      }
    };

    private final int code;
    private final String words;
    private final String counted;
    private final int count;

    Bad(int code, String words, String counted, int count) {
      this.code = code;
      this.words = words;
      this.counted = counted;
      this.count = count;
    }

    abstract byte[] content(String good);

    int indexed() {
      return 1;
    }

    private static byte[] records(String records) {
      return "{\"Records\":[%s]}".formatted(records).getBytes(UTF_8);
    }

    private static String filler(int length) {
      StringBuilder text = new StringBuilder("{\"a\":\"");
      Random random = new Random(7);
      while (text.length() < length) {
        text.append(Long.toHexString(random.nextLong()));
      }
      return text.append("\"}").toString();
    }

    private static byte[] gzip(byte[] bytes) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
      byte[] both = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      return both;
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_ends_as_promised_names_the_file_and_loses_nothing_good(Bad bad) throws IOException {
    String id = UUID.randomUUID().toString();
    Path file = home.resolve(bad.name().toLowerCase(java.util.Locale.ROOT) + ".json.gz");
    Files.write(file, bad.content("{\"eventID\":\"%s\",\"eventName\":\"Good\"}".formatted(id)));

    Ended ended = run("backfill", file.toString());

    assertThat(ended.code()).as(ended.err()).isEqualTo(bad.code);
    assertThat(ended.err()).contains(bad.words).doesNotContain("\tat ", "Exception");
    if (!bad.words.isEmpty()) {
      assertThat(ended.err()).contains(file.getFileName().toString());
    }
    JsonNode summary = JSON.readTree(ended.out());
    assertThat(summary.at(bad.counted).asInt()).as(ended.out()).isEqualTo(bad.count);
    assertThat(run("get", id).code()).isEqualTo(bad.indexed() == 1 ? 0 : 1);
  }

  @Test
  void a_file_that_is_not_there_is_a_wrong_argument() {
    Ended ended = run("backfill", home.resolve("none.json").toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("none.json").doesNotContain("Exception");
  }

  private Ended run(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 4);
    all[words.length] = "--url";
    all[words.length + 1] = LoadedEngine.url();
    all[words.length + 2] = "--output";
    all[words.length + 3] = "json";
    return new CommandRun(home).run(all);
  }
}
