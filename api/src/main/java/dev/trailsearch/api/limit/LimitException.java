package dev.trailsearch.api.limit;

import java.util.Map;

/** Why a request is not answered now, and when it may come again. */
public abstract sealed class LimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long retryAfter;

  private LimitException(String message, long retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** Seconds after which it may come again. */
  public final long retryAfter() {
    return retryAfter;
  }

  /** What else the answer's headers say. */
  public abstract Map<String, String> headers();

  /** One caller asks too much. */
  public static final class TooMany extends LimitException {

    private static final long serialVersionUID = 1L;

    private final transient RateLimits.Share share;

    TooMany(RateLimits.Share share, long retryAfter) {
      super(
          "%,d requests in %,d s are used up; come again in %,d s"
              .formatted(
                  share.bucket().quota().requests(),
                  share.bucket().quota().window().toSeconds(),
                  retryAfter),
          retryAfter);
      this.share = share;
    }

    @Override
    public Map<String, String> headers() {
      return share.headers();
    }
  }

  /** All callers together ask too much at once, or the API is about to end. */
  public static final class Busy extends LimitException {

    private static final long serialVersionUID = 1L;

    /**
     * With how much is going on in the message.
     *
     * @param retryAfter seconds
     */
    public Busy(String message, long retryAfter) {
      super(message, retryAfter);
    }

    @Override
    public Map<String, String> headers() {
      return Map.of();
    }
  }
}
