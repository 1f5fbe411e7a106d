package dev.trailsearch.indexer.ledger;

import static dev.trailsearch.indexer.Records.logFile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.integrity.Integrity;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerIntegrityTest {

  @TempDir Path folder;
  private TestStore store;
  private LedgerIntegrity integrity;

  @BeforeEach
  void start() {
    store = TestStore.empty();
    integrity = new LedgerIntegrity(store.engine());
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void a_load_takes_the_hash_of_the_uncompressed_content() throws Exception {
    String content = logFile(0, 10);
    Path file = folder.resolve("a.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    store.resume(folder);
    String version = Files.getLastModifiedTime(file).toString();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    assertThat(integrity.sha256(file.toString(), Files.size(file), version))
        .contains(HexFormat.of().formatHex(hash));
    assertThat(integrity.sha256(file.toString(), Files.size(file), "changed")).isEmpty();
    assertThat(integrity.sha256("unknown", 1, version)).isEmpty();
  }

  @Test
  void what_a_verification_finds_is_known_of_every_event_of_the_object() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), logFile(0, 10));
    Path other = Files.writeString(folder.resolve("b.json"), logFile(10, 20));
    store.resume(folder);
    integrity.record(
        Map.of(file.toString(), Integrity.VERIFIED, "never loaded", Integrity.MISMATCH));
    String part = file + "!/part.json";
    assertThat(integrity.of(List.of(file.toString(), other.toString(), part, "never loaded")))
        .isEqualTo(
            Map.of(
                file.toString(),
                Integrity.VERIFIED,
                other.toString(),
                Integrity.NONE,
                part,
                Integrity.VERIFIED,
                "never loaded",
                Integrity.NONE));
    assertThat(store.resume(folder).objects().skipped()).as("still finished").isEqualTo(2);
  }

  @Test
  void what_was_found_stays_known_when_the_same_content_is_loaded_again() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), logFile(0, 10));
    store.resume(folder);
    integrity.record(Map.of(file.toString(), Integrity.VERIFIED));
    store.load(folder);
    assertThat(integrity.of(List.of(file.toString())))
        .containsEntry(file.toString(), Integrity.VERIFIED);
    Files.writeString(file, logFile(0, 11));
    store.resume(folder);
    assertThat(integrity.of(List.of(file.toString())))
        .containsEntry(file.toString(), Integrity.NONE);
  }
}
