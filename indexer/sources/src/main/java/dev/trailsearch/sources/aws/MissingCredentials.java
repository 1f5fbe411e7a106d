package dev.trailsearch.sources.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** No credentials were found; the SDK has no type of its own for that. */
public final class MissingCredentials extends SdkClientException {

  private static final long serialVersionUID = 1L;

  private MissingCredentials(SdkClientException cause) {
    super(SdkClientException.builder().message("no credentials").cause(cause));
  }

  /** The same credentials, told apart from other failures where there are none. */
  public static AwsCredentialsProvider named(AwsCredentialsProvider chain) {
    return () -> credentials(chain);
  }

  private static AwsCredentials credentials(AwsCredentialsProvider chain) {
    try {
      return chain.resolveCredentials();
    } catch (SdkClientException e) {
      throw new MissingCredentials(e);
    }
  }
}
