package dev.trailsearch.sources.s3;

import dev.trailsearch.sources.aws.AwsHttp;
import dev.trailsearch.sources.aws.AwsRegions;
import dev.trailsearch.sources.aws.MissingCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes clients of S3. */
final class S3Clients {

  private S3Clients() {}

  /** A client; the Region is asked for, nothing else is sent. */
  static S3Client of(S3Settings settings, AwsCredentialsProvider credentials) {
    boolean aws = settings.endpoint() == null;
    return S3Client.builder()
        .credentialsProvider(MissingCredentials.named(credentials))
        // Where none is named, any will do: AWS says in its first answer where the bucket lies.
        .region(AwsRegions.found(aws))
        .endpointOverride(settings.endpoint())
        // Another server knows its buckets by path, and no Regions.
        .forcePathStyle(!aws)
        .crossRegionAccessEnabled(aws)
        .httpClientBuilder(AwsHttp.client())
        .build();
  }
}
