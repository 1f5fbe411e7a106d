package dev.trailsearch.generator.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.trailsearch.generator.cast.Account;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.TimeText;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digests of one account and region, each of which names the one before. Source of the fields
 * and of what is signed: AWS CloudTrail user guide, "CloudTrail digest file structure" and "Custom
 * implementations of CloudTrail log file integrity validation".
 */
final class DigestChain {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String FOLDER = "CloudTrail-Digest";
  private static final String BUCKET = "larkspur-trail";
  private static final long HOUR = 3600;

  private final Account account;
  private final Utf8 region;
  private final DigestSigner signer;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Link previous;

  /** What a digest tells of a log file. */
  private record Entry(String key, String hash, Instant oldest, Instant newest) {}

  /** What a digest tells of the one before. */
  private record Link(String key, String hash, String signature) {}

  DigestChain(Account account, Utf8 region, DigestSigner signer) {
    this.account = account;
    this.region = region;
    this.signer = signer;
  }

  void add(LogFile file) {
    MessageDigest sha256 = sha256();
    file.updateDigest(sha256);
    entries.add(new Entry(file.key(), hex(sha256), file.oldest(), file.newest()));
  }

  /** The digest of the hour that ends now, in seconds since 1970. */
  DigestFile close(long end) {
    String key = key(end);
    ByteSink json = new ByteSink(1024);
    json.append(Utf8.of(json(key, end)));
    MessageDigest sha256 = sha256();
    json.updateDigest(sha256);
    String hash = hex(sha256);
    String before = previous == null ? "null" : previous.signature();
    String signature = signer.sign(String.join("\n", time(end), BUCKET + "/" + key, hash, before));
    previous = new Link(key, hash, signature);
    entries.clear();
    return new DigestFile(key, json, signature);
  }

  private String json(String key, long end) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("awsAccountId", account.id());
      json.writeStringField("digestStartTime", time(end - HOUR));
      json.writeStringField("digestEndTime", time(end));
      json.writeStringField("digestS3Bucket", BUCKET);
      json.writeStringField("digestS3Object", key);
      json.writeStringField("digestPublicKeyFingerprint", signer.fingerprint());
      json.writeStringField("digestSignatureAlgorithm", "SHA256withRSA");
      json.writeStringField("newestEventTime", newest());
      json.writeStringField("oldestEventTime", oldest());
      writePrevious(json);
      json.writeArrayFieldStart("logFiles");
      for (Entry entry : entries) {
        writeEntry(json, entry);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private void writePrevious(JsonGenerator json) throws IOException {
    Link link = previous;
    json.writeStringField("previousDigestS3Bucket", link == null ? null : BUCKET);
    json.writeStringField("previousDigestS3Object", link == null ? null : link.key());
    json.writeStringField("previousDigestHashValue", link == null ? null : link.hash());
    json.writeStringField("previousDigestHashAlgorithm", link == null ? null : "SHA-256");
    json.writeStringField("previousDigestSignature", link == null ? null : link.signature());
  }

  private static void writeEntry(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("s3Bucket", BUCKET);
    json.writeStringField("s3Object", entry.key());
    json.writeStringField("hashValue", entry.hash());
    json.writeStringField("hashAlgorithm", "SHA-256");
    json.writeStringField("newestEventTime", entry.newest().toString());
    json.writeStringField("oldestEventTime", entry.oldest().toString());
    json.writeEndObject();
  }

  private @Nullable String newest() {
    return entries.stream()
        .map(Entry::newest)
        .max(Instant::compareTo)
        .map(Instant::toString)
        .orElse(null);
  }

  private @Nullable String oldest() {
    return entries.stream()
        .map(Entry::oldest)
        .min(Instant::compareTo)
        .map(Instant::toString)
        .orElse(null);
  }

  private String key(long end) {
    ByteSink key = new ByteSink(192);
    new Shelf(account, FOLDER, region).writeFolder(key, end);
    key.ascii(account.id()).append('_').ascii(FOLDER).append('_').append(region).append('_');
    key.ascii(account.member() ? "larkspur-org-trail" : "own-trail").ascii("_us-east-1_");
    TimeText.fileSecond(key, end);
    return key.ascii(".json.gz").since(0).toString();
  }

  private static String time(long second) {
    return Instant.ofEpochSecond(second).toString();
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
