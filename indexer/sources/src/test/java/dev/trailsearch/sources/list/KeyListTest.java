package dev.trailsearch.sources.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.Told;
import dev.trailsearch.sources.s3.S3Server;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyListTest {

  private static final String MANIFEST =
      """
      {"sourceBucket": "trail", "destinationBucket": "arn:aws:s3:::inventories",
       "version": "2016-11-30", "fileFormat": "CSV", "fileSchema": "%s",
       "files": [{"key": "data/1.csv.gz", "size": 1, "MD5checksum": "x"}]}
      """;

  @TempDir private Path folder;
  private S3Server server;

  @BeforeEach
  void start() throws Exception {
    server = new S3Server().bucket("trail").bucket("inventories");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_line_is_a_path_or_an_s3_url_and_the_rest_is_passed_over() throws Exception {
    Files.writeString(folder.resolve("local.json"), "content");
    server.put("trail", "a b.json", "content");
    Told told = told("\uFEFF# my keys\r\n\r\n  local.json  \r\ns3://trail/a b.json\r\n");
    assertThat(told.keys())
        .containsExactly(folder.resolve("local.json").toString(), "s3://trail/a b.json");
    assertThat(told.objects()).extracting(LogObject::size).containsExactly(7L, 7L);
    assertThat(told.objects().getLast().version()).isNotEmpty();
    assertThat(told.unreadable()).isEmpty();
  }

  @Test
  void the_order_of_the_list_is_kept() throws Exception {
    List<String> keys = IntStream.range(0, 100).mapToObj("s3://trail/%d"::formatted).toList();
    IntStream.range(0, 100).forEach(key -> server.put("trail", "" + key, "content"));
    assertThat(told(String.join("\n", keys)).keys()).containsExactlyElementsOf(keys);
  }

  @Test
  void what_is_not_there_is_named_with_its_line() throws Exception {
    Files.createDirectory(folder.resolve("sub"));
    Told told = told("missing.json\ns3://trail/missing\ns3://x\nsub\n");
    assertThat(told.keys()).isEmpty();
    assertThat(told.unreadable())
        .containsExactly(
            "missing.json: it is gone (line 1 of keys)",
            "s3://trail/missing: it is not there (line 2 of keys)",
            "s3://x: no bucket of S3 has such a name (line 3 of keys)",
            "sub: it is no file (line 4 of keys)");
  }

  @Test
  void what_the_selection_does_not_want_is_not_looked_up() throws Exception {
    String key = "s3://trail/AWSLogs/%s/CloudTrail/eu-west-1/2023/07/10/1.json.gz";
    Told told =
        told(
            key.formatted("111122223333") + "\n" + key.formatted("444455556666"),
            new Selection(null, null, Set.of("999999999999"), Set.of()));
    assertThat(told.keys()).isEmpty();
    assertThat(told.unreadable()).isEmpty();
  }

  @Test
  void an_inventory_tells_of_its_objects_without_asking_for_them() throws Exception {
    inventory(
        """
        "trail","AWSLogs/a+b%2Bc%C3%BC.json.gz","12","e1"
        "trail","2.json","34","e2"
        """);
    Told told = told(MANIFEST.formatted("Bucket, Key, Size, ETag"));
    assertThat(told.keys())
        .containsExactly("s3://trail/AWSLogs/a b+cü.json.gz", "s3://trail/2.json");
    assertThat(told.objects()).extracting(LogObject::size).containsExactly(12L, 34L);
    assertThat(told.objects()).extracting(LogObject::version).containsExactly("e1", "e2");
  }

  @Test
  void what_an_inventory_does_not_tell_is_looked_up() throws Exception {
    server.put("trail", "1.json", "content");
    inventory("\"trail\",\"1.json\"\n\"trail\",\"2.json\"\n");
    Told told = told(MANIFEST.formatted("Bucket, Key"));
    assertThat(told.objects()).extracting(LogObject::size).containsExactly(7L);
    assertThat(told.unreadable())
        .containsExactly(
            "s3://trail/2.json: it is not there (line 2 of s3://inventories/data/1.csv.gz)");
  }

  @Test
  void older_versions_and_deleted_objects_are_passed_over() throws Exception {
    inventory(
        """
        "trail","old","false","false","1","e"
        "trail","deleted","true","true","",""
        "trail","there","true","false","1","e"
        """);
    Told told = told(MANIFEST.formatted("Bucket, Key, IsLatest, IsDeleteMarker, Size, ETag"));
    assertThat(told.keys()).containsExactly("s3://trail/there");
  }

  @Test
  void a_line_of_an_inventory_that_cannot_be_understood_is_named() throws Exception {
    inventory("\"trail\",\"1\",\"many\",\"e\"\n\"trail\"\n\"trail\",\"2\",\"1\",\"e\"\n");
    Told told = told(MANIFEST.formatted("Bucket, Key, Size, ETag"));
    assertThat(told.keys()).containsExactly("s3://trail/2");
    assertThat(told.unreadable())
        .containsExactly(
            "line 1 of s3://inventories/data/1.csv.gz: \"many\" is no size",
            "line 2 of s3://inventories/data/1.csv.gz: 1 fields instead of 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"fileFormat": "ORC", "files": []}                          | keys: the inventory is in ORC, and only CSV is read
          {"fileFormat": "Parquet", "files": []}                      | keys: the inventory is in Parquet, and only CSV is read
          {"Records": []}                                             | keys: this JSON is no manifest of an S3 Inventory
          {"fileFormat": "CSV", "fileSchema": "Key", "files": []}     | keys: the inventory has no columns Bucket and Key
          {"fileFormat":                                              | keys: this JSON cannot be read
          """)
  void a_manifest_that_is_not_read_is_named(String manifest, String words) {
    assertThatThrownBy(() -> told(manifest))
        .isInstanceOf(SourceException.Misnamed.class)
        .hasMessageStartingWith(words);
  }

  @Test
  void an_inventory_that_is_not_whole_is_named() {
    assertThatThrownBy(() -> told(MANIFEST.formatted("Bucket, Key")))
        .isInstanceOf(SourceException.class)
        .hasMessage("s3://inventories/data/1.csv.gz: it is not there");
    server.put("inventories", "data/1.csv.gz", "no gzip");
    assertThatThrownBy(() -> told(MANIFEST.formatted("Bucket, Key")))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("s3://inventories/data/1.csv.gz: the compressed data is damaged");
  }

  private void inventory(String csv) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(csv.getBytes(UTF_8));
    }
    server.put("inventories", "data/1.csv.gz", bytes.toByteArray());
  }

  private Told told(String content) throws IOException, InterruptedException {
    return told(content, Selection.ALL);
  }

  private Told told(String content, Selection selection) throws IOException, InterruptedException {
    byte[] bytes = content.getBytes(UTF_8);
    return Told.by(
        new KeyList(
            new ListFile("keys", () -> new ByteArrayInputStream(bytes)),
            server.store(),
            folder::resolve),
        selection);
  }
}
