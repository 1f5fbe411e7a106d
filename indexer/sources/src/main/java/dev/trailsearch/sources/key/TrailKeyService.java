package dev.trailsearch.sources.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.integrity.KeyList;
import dev.trailsearch.indexer.integrity.PublicKeys;
import dev.trailsearch.indexer.integrity.TrailKey;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.aws.MissingCredentials;
import java.io.IOException;
import java.net.URI;
import java.security.spec.InvalidKeySpecException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Asks CloudTrail for the public keys of a Region, by {@code ListPublicKeys} of its <a
 * href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html">API</a>.
 * What was learnt is kept, so that a year of digests takes a handful of requests. For use by one
 * thread at a time.
 */
public final class TrailKeyService implements PublicKeys, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  /** A key lives for weeks: what is asked for around one digest serves its neighbours, too. */
  private static final Duration AROUND = Duration.ofDays(15);

  private final @Nullable URI endpoint;
  private final SignedCalls calls;
  private final Map<String, Map<String, TrailKey>> known = new HashMap<>();

  private TrailKeyService(@Nullable URI endpoint, AwsCredentialsProvider credentials) {
    this.endpoint = endpoint;
    this.calls = new SignedCalls(MissingCredentials.named(credentials));
  }

  /**
   * CloudTrail as this machine's credentials reach it; nothing is sent yet.
   *
   * @param endpoint another server that speaks like it; null for AWS
   */
  public static TrailKeyService of(@Nullable URI endpoint) {
    return of(endpoint, DefaultCredentialsProvider.builder().build());
  }

  static TrailKeyService of(@Nullable URI endpoint, AwsCredentialsProvider credentials) {
    return new TrailKeyService(endpoint, credentials);
  }

  @Override
  public List<TrailKey> find(String fingerprint, String region, Instant start, Instant end)
      throws IOException {
    Map<String, TrailKey> ofRegion = known.computeIfAbsent(region, _ -> new HashMap<>());
    if (!ofRegion.containsKey(fingerprint)) {
      for (TrailKey key : list(region, start.minus(AROUND), end.plus(AROUND))) {
        key.fingerprints().forEach(print -> ofRegion.put(print, key));
      }
    }
    TrailKey key = ofRegion.get(fingerprint);
    return key == null ? List.of() : List.of(key);
  }

  @Override
  public void close() {
    calls.close();
  }

  private List<TrailKey> list(String region, Instant start, Instant end) throws IOException {
    List<TrailKey> keys = new ArrayList<>();
    ObjectNode wanted =
        JSON.createObjectNode()
            .put("StartTime", start.getEpochSecond())
            .put("EndTime", end.getEpochSecond());
    String next = null;
    do {
      if (next != null) {
        wanted.put("NextToken", next);
      }
      String answer = calls.post(address(region), region, wanted.toString());
      keys.addAll(read(region, answer));
      JsonNode token = JSON.readTree(answer).path("NextToken");
      next = token.isTextual() ? token.textValue() : null;
    } while (next != null);
    return keys;
  }

  private URI address(String region) {
    if (endpoint != null) {
      return endpoint;
    }
    String suffix =
        Region.of(region).metadata() == null
            ? "amazonaws.com"
            : Region.of(region).metadata().partition().dnsSuffix();
    return URI.create("https://cloudtrail.%s.%s/".formatted(region, suffix));
  }

  private static List<TrailKey> read(String region, String answer) throws IOException {
    try {
      return KeyList.read(answer);
    } catch (JsonProcessingException | InvalidKeySpecException | RuntimeException e) {
      throw new SourceException.Unreachable(
          SignedCalls.place(region),
          "what was answered is no list of public keys",
          "Check that it is CloudTrail that answers there.",
          e);
    }
  }
}
