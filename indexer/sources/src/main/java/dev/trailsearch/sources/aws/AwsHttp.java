package dev.trailsearch.sources.aws;

import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** How AWS is connected to. */
public final class AwsHttp {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** For the first byte of an answer, and for each read of a body. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private AwsHttp() {}

  /** The JDK's own HTTP client, which does not wait for ever. */
  public static UrlConnectionHttpClient.Builder client() {
    return UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
  }
}
