package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.aws.AwsErrors;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.InvalidObjectStateException;

/** Says in words why S3 did not do what it was asked. */
final class S3Errors {

  private static final String PERMISSIONS =
      "Allow s3:ListBucket on the bucket and s3:GetObject on its objects; if its readers pay, say"
          + " --requester-pays.";

  private static final AwsErrors ERRORS =
      new AwsErrors("S3", "Check the network, the proxy and --endpoint, then try again.");

  private S3Errors() {}

  /**
   * The failure of a request.
   *
   * @param place what was asked for, as a user writes it
   */
  static IOException of(String place, SdkException e) {
    return ERRORS.of(place, e, answer -> answered(place, answer));
  }

  private static SourceException archived(String place, InvalidObjectStateException e) {
    String tier = e.accessTierAsString() == null ? "" : ", " + e.accessTierAsString();
    return new SourceException.Refused(
        place,
        "archived (%s%s), and not to be read before it is restored"
            .formatted(e.storageClassAsString(), tier),
        "Restore it in S3, then load again.",
        e);
  }

  private static SourceException answered(String place, AwsServiceException e) {
    if (e instanceof InvalidObjectStateException archived) {
      return archived(place, archived);
    }
    return switch (AwsErrors.code(e)) {
      case "NoSuchBucket" ->
          new SourceException.Unreachable(place, "there is no such bucket", "Check its name.", e);
      case "NoSuchKey", "404" ->
          new SourceException.Refused(place, "it is not there", "Check its name.", e);
      case "PreconditionFailed" ->
          new SourceException.Refused(
              place, "it was changed while it was read", "Load it again.", e);
      case "AccessDenied", "AllAccessDisabled", "AccountProblem", "403" ->
          new SourceException.Refused(
              place, "access is denied" + AwsErrors.words(e), PERMISSIONS, e);
      case "PermanentRedirect",
          "TemporaryRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException",
          "301",
          "307" ->
          new SourceException.Unreachable(
              place, "the bucket lies in another Region" + region(e), "Set AWS_REGION to it.", e);
      default -> ERRORS.answered(place, e);
    };
  }

  private static String region(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .flatMap(details -> details.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
        .map(region -> ", " + region)
        .orElse("");
  }
}
