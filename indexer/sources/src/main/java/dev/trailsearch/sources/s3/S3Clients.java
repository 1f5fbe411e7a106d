package dev.trailsearch.sources.s3;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes clients of S3. */
final class S3Clients {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** For the first byte of an answer, and for each read of a body. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private S3Clients() {}

  /** A client; the Region is asked for, nothing else is sent. */
  static S3Client of(S3Settings settings, AwsCredentialsProvider credentials) {
    boolean aws = settings.endpoint() == null;
    return S3Client.builder()
        .credentialsProvider(MissingCredentials.named(credentials))
        .region(region())
        .endpointOverride(settings.endpoint())
        // Another server knows its buckets by path, and no Regions.
        .forcePathStyle(!aws)
        .crossRegionAccessEnabled(aws)
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
        .build();
  }

  /** Where none is named, any will do: the first answer says where the bucket lies. */
  private static Region region() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkClientException _) {
      return Region.US_EAST_1;
    }
  }
}
