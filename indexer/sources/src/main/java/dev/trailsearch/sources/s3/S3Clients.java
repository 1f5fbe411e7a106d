package dev.trailsearch.sources.s3;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
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
        .region(region(aws))
        .endpointOverride(settings.endpoint())
        // Another server knows its buckets by path, and no Regions.
        .forcePathStyle(!aws)
        .crossRegionAccessEnabled(aws)
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
        .build();
  }

  /**
   * Where none is named, any will do: AWS says in its first answer where the bucket lies. Only for
   * AWS is the machine's own metadata asked, which takes seconds where there is none.
   */
  private static Region region(boolean aws) {
    AwsRegionProvider chain =
        aws
            ? DefaultAwsRegionProviderChain.builder().build()
            : new AwsRegionProviderChain(
                new SystemSettingsRegionProvider(), new AwsProfileRegionProvider());
    try {
      Region region = chain.getRegion();
      return region == null ? Region.US_EAST_1 : region;
    } catch (SdkClientException _) {
      return Region.US_EAST_1;
    }
  }
}
