package dev.trailsearch.sources.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.sources.s3.S3Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many small objects over S3 in a heap of 256 MB, twice. {@code -Dtrailsearch.scale.objects=N} says
 * how many.
 */
@Tag("scale")
class ScaleTest {

  private static final String BUCKET = "trail";
  private static final int RECORDS = 3;
  private static final Instant START = Instant.parse("2023-07-01T00:00:00Z");
  private static final DateTimeFormatter DAY = format("yyyy/MM/dd");
  private static final DateTimeFormatter STAMP = format("yyyyMMdd'T'HHmm");
  private static final Pattern HEAP = Pattern.compile("heap (\\d+) objects (\\d+) bytes");

  @TempDir Path folder;

  @Test
  void memory_does_not_grow_with_the_objects_and_a_second_run_reads_none() throws Exception {
    int objects = Integer.getInteger("trailsearch.scale.objects", 100_000);
    try (S3Server s3 = new S3Server(folder).bucket(BUCKET)) {
      for (int i = 0; i < objects; i++) {
        s3.put(BUCKET, key(i), content(i));
      }
      Run first = load(s3, objects);
      assertThat(first.output()).contains("loaded=" + objects + ", skipped=0");
      assertThat(first.output()).contains("indexed=" + RECORDS * (long) objects);
      List<Long> heaps = first.heaps();
      long half = heaps.get(heaps.size() / 2);
      assertThat(heaps.getLast())
          .as("heap in use at the end, against half of the way: %s", heaps)
          .isLessThan(Math.max(half * 2, half + 32L * 1024 * 1024));
      Run second = load(s3, objects);
      assertThat(second.output()).contains("loaded=0, skipped=" + objects, "compressed=0");
      System.out.printf(
          "scale: %,d objects, %,d events over S3 in 256 MB: first run %d s, second %d s;"
              + " heap in use (MB): %s%n",
          objects,
          RECORDS * (long) objects,
          first.seconds(),
          second.seconds(),
          heaps.stream().map(bytes -> bytes >> 20).toList());
    }
  }

  private record Run(String output, long seconds) {

    List<Long> heaps() {
      return HEAP.matcher(output).results().map(m -> Long.parseLong(m.group(2))).toList();
    }
  }

  private Run load(S3Server s3, int objects) throws IOException, InterruptedException {
    Instant start = Instant.now();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ScaleLoader.class.getName(),
                TestEngine.shared().uri().toString(),
                s3.endpoint().toString(),
                BUCKET,
                Integer.toString(Math.max(1, objects / 10)))
            .redirectErrorStream(true);
    builder.environment().put("AWS_ACCESS_KEY_ID", S3Server.ACCESS_KEY);
    builder.environment().put("AWS_SECRET_ACCESS_KEY", S3Server.SECRET);
    builder.environment().put("AWS_REGION", "us-east-1");
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    Process loader = builder.start();
    String output = new String(loader.getInputStream().readAllBytes(), UTF_8);
    assertThat(loader.waitFor()).as(output).isZero();
    return new Run(output, Duration.between(start, Instant.now()).toSeconds());
  }

  private static String key(int n) {
    Instant time = START.plusSeconds(60L * n);
    return "AWSLogs/111122223333/CloudTrail/eu-west-1/%s/111122223333_CloudTrail_eu-west-1_%sZ_%016d.json.gz"
        .formatted(DAY.format(time), STAMP.format(time), n);
  }

  private static byte[] content(int n) throws IOException {
    StringBuilder records = new StringBuilder("{\"Records\":[");
    for (int i = 0; i < RECORDS; i++) {
      records.append(i == 0 ? "" : ",").append(record(n, i));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(records.append("]}").toString().getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String record(int n, int i) {
    return """
    {"eventVersion":"1.08","eventID":"%s","eventTime":"%s","eventSource":"s3.amazonaws.com",\
    "eventName":"GetObject","awsRegion":"eu-west-1","recipientAccountId":"111122223333",\
    "requestParameters":{"bucketName":"bucket-%d","key":"object-%d"}}\
    """
        .formatted(new UUID(n, i), START.plusSeconds(60L * n), n % 50, n);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }
}
