package dev.trailsearch.api.limit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The share that each caller has. What is kept is bounded: of many addresses the one that was
 * silent longest is forgotten. Safe for use by many threads.
 */
@Singleton
public final class RateLimits {

  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 10_000;

  private final Quota callers;
  private final Quota strangers;
  private final InstantSource clock;

  private final Map<String, TokenBucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
          return size() > MOST_KEPT;
        }
      };

  @Inject
  RateLimits(LimitSettings settings) {
    this(settings, InstantSource.system());
  }

  RateLimits(LimitSettings settings, InstantSource clock) {
    this.callers = new Quota("requests", settings.requests(), WINDOW);
    this.strangers = new Quota("strangers", settings.strangers(), WINDOW);
    this.clock = clock;
  }

  /**
   * What is left of a share.
   *
   * @param bucket it is kept in
   */
  public record Share(TokenBucket bucket) {

    /** The headers of draft-ietf-httpapi-ratelimit-headers-10. */
    public Map<String, String> headers() {
      Quota quota = bucket.quota();
      return Map.of(
          "RateLimit-Policy",
              "\"%s\";q=%d;w=%d"
                  .formatted(quota.name(), quota.requests(), quota.window().toSeconds()),
          "RateLimit",
              "\"%s\";r=%d;t=%d"
                  .formatted(quota.name(), (long) bucket.left(), bucket.secondsToFull()));
    }
  }

  /**
   * Takes one request from a caller's share.
   *
   * @throws LimitException.TooMany if nothing is left
   */
  public Share ofCaller(String name) {
    return take("caller " + name, callers);
  }

  /**
   * Takes one request from the share of an address, where there are no keys.
   *
   * @throws LimitException.TooMany if nothing is left
   */
  public Share ofAddress(String address) {
    return take("address " + address, callers);
  }

  /**
   * Takes one attempt from the share of an address whose sender is not known.
   *
   * @throws LimitException.TooMany if nothing is left
   */
  public Share ofStranger(String address) {
    return take("stranger " + address, strangers);
  }

  private synchronized Share take(String who, Quota quota) {
    TokenBucket kept = buckets.get(who);
    TokenBucket bucket =
        kept == null ? TokenBucket.full(quota, clock.instant()) : kept.by(clock.instant());
    if (!bucket.grants()) {
      throw new LimitException.TooMany(new Share(bucket), bucket.secondsToNext());
    }
    TokenBucket after = bucket.less();
    buckets.put(who, after);
    return new Share(after);
  }
}
