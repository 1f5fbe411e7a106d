package dev.trailsearch.sources.s3;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How S3 is reached. Credentials and the Region are found by the default chain of the AWS SDK.
 *
 * @param endpoint of a server that speaks S3, which is then asked with the bucket in the path; null
 *     for AWS
 * @param requesterPays whether to say that we pay for requests and transfer, which buckets of that
 *     kind demand
 */
public record S3Settings(@Nullable URI endpoint, boolean requesterPays) {

  /** AWS, where the owner of the bucket pays. */
  public static final S3Settings AWS = new S3Settings(null, false);
}
