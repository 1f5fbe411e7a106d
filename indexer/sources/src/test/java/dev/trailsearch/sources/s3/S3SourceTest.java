package dev.trailsearch.sources.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.Told;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3SourceTest {

  private static final String BUCKET = "trail";

  private S3Server server;

  @BeforeEach
  void start() throws Exception {
    server = new S3Server().bucket(BUCKET);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void all_accounts_of_an_organisation_are_listed_in_the_order_of_their_keys() throws Exception {
    List<String> keys =
        List.of(
            "a/AWSLogs/o-a1b2/111122223333/CloudTrail-Digest/eu-west-1/2023/07/10/d.json.gz",
            "a/AWSLogs/o-a1b2/111122223333/CloudTrail/eu-west-1/2023/07/10/1.json.gz",
            "a/AWSLogs/o-a1b2/111122223333/CloudTrail/eu-west-1/2023/07/10/2.json.gz",
            "a/AWSLogs/o-a1b2/111122223333/CloudTrail/us-east-1/2023/07/11/3.json.gz",
            "a/AWSLogs/o-a1b2/444455556666/CloudTrail/eu-west-1/2022/01/01/4.json.gz");
    keys.reversed().forEach(this::put);
    assertThat(told("", Selection.ALL).keys()).containsExactlyElementsOf(named(keys));
  }

  @Test
  void a_flat_bucket_is_listed_page_by_page() throws Exception {
    List<String> keys = IntStream.range(0, 2_345).mapToObj("%05d.json"::formatted).toList();
    keys.forEach(this::put);
    assertThat(told("", Selection.ALL).keys()).containsExactlyElementsOf(named(keys));
    assertThat(server.listed()).hasSize(3);
  }

  @Test
  void keys_and_folders_may_lie_side_by_side() throws Exception {
    List<String> keys = List.of("a", "b/c/d", "b/e", "f g+ü%.json");
    keys.forEach(this::put);
    assertThat(told("", Selection.ALL).keys()).containsExactlyElementsOf(named(keys));
  }

  @Test
  void a_prefix_need_not_end_at_a_slash() throws Exception {
    List.of("logs-1/a", "logs-2/b", "other/c").forEach(this::put);
    assertThat(told("logs-", Selection.ALL).keys())
        .containsExactlyElementsOf(named(List.of("logs-1/a", "logs-2/b")));
    assertThat(told("logs-1/a", Selection.ALL).keys())
        .containsExactlyElementsOf(named(List.of("logs-1/a")));
    assertThat(told("nothing", Selection.ALL).keys()).isEmpty();
  }

  @Test
  void what_the_selection_does_not_want_is_never_asked_for() throws Exception {
    String key = "AWSLogs/%s/CloudTrail/%s/%s/1.json.gz";
    for (String account : List.of("111122223333", "444455556666")) {
      for (String region : List.of("eu-west-1", "us-east-1")) {
        for (String day : List.of("2022/07/10", "2023/06/30", "2023/07/09", "2023/07/10")) {
          put(key.formatted(account, region, day));
        }
      }
    }
    Selection selection =
        new Selection(
            Instant.parse("2023-07-10T00:00:00Z"),
            null,
            Set.of("111122223333"),
            Set.of("eu-west-1"));
    assertThat(told("", selection).keys())
        .containsExactlyElementsOf(
            named(List.of(key.formatted("111122223333", "eu-west-1", "2023/07/10"))));
    assertThat(server.listed())
        .containsExactly(
            "",
            "AWSLogs/",
            "AWSLogs/111122223333/",
            "AWSLogs/111122223333/CloudTrail/",
            "AWSLogs/111122223333/CloudTrail/eu-west-1/",
            "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/",
            "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/",
            "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/");
  }

  @Test
  void logs_of_other_services_are_passed_over_and_named() throws Exception {
    put("AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/1.json.gz");
    put("AWSLogs/111122223333/Config/eu-west-1/2023/7/10/2.json.gz");
    Told told = told("", Selection.ALL);
    assertThat(told.keys()).hasSize(1);
    assertThat(told.passedOver())
        .containsExactly("s3://trail/AWSLogs/111122223333/Config/: logs of another service");
    assertThat(server.listed()).doesNotContain("AWSLogs/111122223333/Config/");
  }

  @Test
  void marks_of_empty_folders_are_no_objects() throws Exception {
    server.put(BUCKET, "folder/", "");
    put("folder/a");
    assertThat(told("", Selection.ALL).keys()).containsExactly("s3://trail/folder/a");
  }

  @Test
  void an_object_gives_its_bytes_their_number_and_its_etag() throws Exception {
    put("a");
    LogObject object = told("", Selection.ALL).objects().getFirst();
    assertThat(object.size()).isEqualTo(7);
    try (InputStream in = object.open()) {
      assertThat(in.readAllBytes()).isEqualTo("content".getBytes(StandardCharsets.UTF_8));
    }
    String before = object.version();
    assertThat(before).doesNotContain("\"").isNotEmpty();
    server.put(BUCKET, "a", "changed");
    assertThat(told("", Selection.ALL).objects().getFirst().version()).isNotEqualTo(before);
  }

  @Test
  void an_object_may_be_read_in_part_and_again() throws Exception {
    put("a");
    LogObject object = told("", Selection.ALL).objects().getFirst();
    for (int i = 0; i < 3; i++) {
      try (InputStream in = object.open()) {
        assertThat(in.read()).isEqualTo('c');
      }
    }
  }

  @Test
  void the_signature_of_a_digest_is_in_its_metadata() throws Exception {
    server.put(
        BUCKET, "digest", new byte[2], Map.of("signature", "00ff", "signature-algorithm", "RSA"));
    put("log");
    List<LogObject> objects = told("", Selection.ALL).objects();
    assertThat(objects.getFirst().signature()).contains("00ff");
    assertThat(objects.getLast().signature()).isEmpty();
  }

  @Test
  void an_object_that_is_gone_is_named() throws Exception {
    LogObject object = server.store().object(BUCKET, "gone", 1, "x");
    assertThatThrownBy(object::open)
        .isInstanceOf(SourceException.Refused.class)
        .hasMessage("s3://trail/gone: it is not there");
  }

  @Test
  void a_bucket_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Told.by(server.store().source(new S3Location("missing", ""))))
        .isInstanceOf(SourceException.Unreachable.class)
        .hasMessage("s3://missing/: there is no such bucket");
  }

  @Test
  void credentials_that_are_not_accepted_are_named_but_not_shown() {
    assertThatThrownBy(
            () -> Told.by(server.store("not-the-secret").source(new S3Location(BUCKET, ""))))
        .isInstanceOf(SourceException.Unreachable.class)
        .hasMessageStartingWith("s3://trail/: the credentials are not accepted (Signature")
        .message()
        .doesNotContain("not-the-secret", S3Server.SECRET);
  }

  private void put(String key) {
    server.put(BUCKET, key, "content");
  }

  private Told told(String prefix, Selection selection) throws Exception {
    return Told.by(server.store().source(new S3Location(BUCKET, prefix)), selection);
  }

  private static List<String> named(List<String> keys) {
    return keys.stream().map(key -> "s3://trail/" + key).toList();
  }
}
