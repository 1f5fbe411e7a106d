package dev.trailsearch.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.generator.delivery.DigestFile;
import dev.trailsearch.generator.delivery.LogFile;
import dev.trailsearch.generator.delivery.TrailFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {

  private static final GeneratorSettings SETTINGS =
      GeneratorSettings.defaults().withEvents(2_000).withDays(1).withDigests();
  private static final List<TrailFile> FILES = files(SETTINGS);

  @TempDir Path out;

  @Test
  void every_log_file_is_in_one_digest_with_its_hash() {
    Map<String, String> hashes = new HashMap<>();
    digests()
        .forEach(digest ->
            json(digest)
                .get("logFiles")
                .forEach(log ->
                    assertThat(
                            hashes.put(log.get("s3Object").asText(), log.get("hashValue").asText()))
                        .isNull()));
    Map<String, String> expected = new HashMap<>();
    logs().forEach(log -> expected.put(log.key(), sha256(log)));
    assertThat(hashes).isEqualTo(expected);
  }

  @Test
  void each_digest_names_the_one_before_it() {
    Map<String, List<DigestFile>> chains =
        digests().collect(groupingBy(digest -> digest.key().replaceAll("/\\d{4}/.*", "")));
    assertThat(chains).hasSizeGreaterThanOrEqualTo(12);
    assertThat(chains.values())
        .allSatisfy(chain -> {
          assertThat(chain).hasSize(25);
          JsonNode first = json(chain.getFirst());
          assertThat(first.get("previousDigestS3Object").isNull()).isTrue();
          assertThat(first.get("previousDigestSignature").isNull()).isTrue();
          for (int i = 1; i < chain.size(); i++) {
            JsonNode digest = json(chain.get(i));
            DigestFile before = chain.get(i - 1);
            assertThat(text(digest, "previousDigestS3Object")).isEqualTo(before.key());
            assertThat(text(digest, "previousDigestHashValue")).isEqualTo(sha256(before));
            assertThat(text(digest, "previousDigestSignature")).isEqualTo(before.signature());
            assertThat(text(digest, "digestStartTime"))
                .isEqualTo(text(json(before), "digestEndTime"));
          }
        });
  }

  @Test
  void an_hour_without_events_has_a_digest_too() {
    assertThat(digests().map(DigestsTest::json).filter(d -> d.get("logFiles").isEmpty()))
        .isNotEmpty()
        .allMatch(d -> d.get("newestEventTime").isNull() && d.get("oldestEventTime").isNull());
  }

  @Test
  void the_signature_is_that_of_the_published_key() throws Exception {
    Generator.writeTo(out, SETTINGS, Progress.NONE);
    String pem = Files.readString(out.resolve("digest-public-key.pem"));
    PublicKey key = publicKey(pem);
    for (DigestFile digest : digests().limit(40).toList()) {
      String signature = Files.readString(out.resolve(digest.key() + ".sig"));
      assertThat(signature).isEqualTo(digest.signature());
      JsonNode json = json(digest);
      JsonNode before = json.get("previousDigestSignature");
      String signed =
          text(json, "digestEndTime")
              + "\n"
              + text(json, "digestS3Bucket")
              + "/"
              + digest.key()
              + "\n"
              + sha256(digest)
              + "\n"
              + (before.isNull() ? "null" : before.asText());
      assertThat(verifies(key, signed, signature)).as(digest.key()).isTrue();
      assertThat(verifies(key, signed + "!", signature)).isFalse();
    }
  }

  @Test
  void keys_have_the_layout_of_the_bucket() {
    assertThat(digests())
        .allMatch(digest ->
            digest
                .key()
                .matches(
                    "AWSLogs/(o-[a-z0-9]+/)?(\\d{12})/CloudTrail-Digest/([a-z0-9-]+)"
                        + "/\\d{4}/\\d{2}/\\d{2}/\\2_CloudTrail-Digest_\\3_[a-z-]+_us-east-1"
                        + "_\\d{8}T\\d{6}Z\\.json\\.gz"));
  }

  @Test
  void digests_change_nothing_in_the_logs_and_are_counted() throws IOException {
    GenerationSummary summary = Generator.writeTo(out, SETTINGS, Progress.NONE);
    assertThat(summary.digests()).isEqualTo(digests().count());
    assertThat(summary.files()).isEqualTo(logs().count());
    GeneratorSettings without = GeneratorSettings.defaults().withEvents(2_000).withDays(1);
    assertThat(files(without))
        .extracting(TrailFile::key)
        .isEqualTo(logs().map(LogFile::key).toList());
  }

  private static List<TrailFile> files(GeneratorSettings settings) {
    try (Stream<TrailFile> files = Generator.files(settings)) {
      return files.toList();
    }
  }

  private static Stream<DigestFile> digests() {
    return FILES.stream().filter(DigestFile.class::isInstance).map(DigestFile.class::cast);
  }

  private static Stream<LogFile> logs() {
    return FILES.stream().filter(LogFile.class::isInstance).map(LogFile.class::cast);
  }

  private static JsonNode json(TrailFile file) {
    try (InputStream json = file.openJson()) {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(file.key(), e);
    }
  }

  private static String text(JsonNode json, String field) {
    return json.get(field).asText();
  }

  private static String sha256(TrailFile file) {
    try (InputStream json = file.openJson()) {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(json.readAllBytes()));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(file.key(), e);
    }
  }

  private static PublicKey publicKey(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----[A-Z ]+-----|\\n", "");
    return KeyFactory.getInstance("RSA")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private static boolean verifies(PublicKey key, String text, String signature)
      throws GeneralSecurityException {
    Signature rsa = Signature.getInstance("SHA256withRSA");
    rsa.initVerify(key);
    rsa.update(text.getBytes(UTF_8));
    return rsa.verify(HexFormat.of().parseHex(signature));
  }
}
