package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.SourceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.InvalidObjectStateException;

/** Says in words why S3 did not do what it was asked. */
final class S3Errors {

  private static final String PERMISSIONS =
      "Allow s3:ListBucket on the bucket and s3:GetObject on its objects; if its readers pay, say"
          + " --requester-pays.";

  private static final String CREDENTIALS =
      "Give credentials as the AWS command line takes them: AWS_ACCESS_KEY_ID and"
          + " AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or a role of the machine.";

  private S3Errors() {}

  /**
   * The failure of a request.
   *
   * @param place what was asked for, as a user writes it
   */
  static IOException of(String place, SdkException e) {
    return switch (e) {
      case AbortedException _ -> interrupted(e);
      case InvalidObjectStateException archived -> archived(place, archived);
      case AwsServiceException answer -> answered(place, answer);
      case MissingCredentials missing ->
          new SourceException.Unreachable(
              place, "no AWS credentials were found", CREDENTIALS, missing);
      default -> unanswered(place, e);
    };
  }

  private static InterruptedIOException interrupted(SdkException e) {
    InterruptedIOException interrupted = new InterruptedIOException("interrupted");
    interrupted.initCause(e);
    return interrupted;
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
    return switch (code(e)) {
      case "NoSuchBucket" ->
          new SourceException.Unreachable(place, "there is no such bucket", "Check its name.", e);
      case "NoSuchKey", "404" ->
          new SourceException.Refused(place, "it is not there", "Check its name.", e);
      case "PreconditionFailed" ->
          new SourceException.Refused(
              place, "it was changed while it was read", "Load it again.", e);
      case "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "ExpiredToken",
          "InvalidToken",
          "TokenRefreshRequired",
          "RequestTimeTooSkewed" ->
          new SourceException.Unreachable(
              place, "the credentials are not accepted" + words(e), CREDENTIALS, e);
      case "AccessDenied", "AllAccessDisabled", "AccountProblem", "403" ->
          new SourceException.Refused(place, "access is denied" + words(e), PERMISSIONS, e);
      case "PermanentRedirect",
          "TemporaryRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException",
          "301",
          "307" ->
          new SourceException.Unreachable(
              place, "the bucket lies in another Region" + region(e), "Set AWS_REGION to it.", e);
      default ->
          new SourceException.Unreachable(
              place, "S3 answers %d%s".formatted(e.statusCode(), words(e)), "Try again later.", e);
    };
  }

  private static String code(AwsServiceException e) {
    String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    // The answer to HEAD has no body that could hold a code.
    return code == null || code.isEmpty() ? Integer.toString(e.statusCode()) : code;
  }

  /** Its own words, which hold no secret. */
  private static String words(AwsServiceException e) {
    String message = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
    return message == null || message.isBlank()
        ? ""
        : " (%s: %s)".formatted(code(e), message.strip().replaceAll("[\\s.]+$", ""));
  }

  private static String region(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .flatMap(details -> details.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
        .map(region -> ", " + region)
        .orElse("");
  }

  private static SourceException unanswered(String place, SdkException e) {
    return new SourceException.Unreachable(
        place, reason(e), "Check the network, the proxy and --endpoint, then try again.", e);
  }

  private static String reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String known = known(cause);
      if (known != null) {
        return known;
      }
    }
    return "S3 cannot be reached (" + e.getMessage() + ")";
  }

  private static @Nullable String known(Throwable cause) {
    return switch (cause) {
      case UnknownHostException host -> "the host " + host.getMessage() + " is not known";
      case ConnectException connect -> "S3 cannot be reached (" + connect.getMessage() + ")";
      case NoRouteToHostException _ -> "S3 cannot be reached (no route to the host)";
      case SocketTimeoutException _ -> "S3 did not answer in time";
      case SSLException ssl -> "the encrypted connection failed (" + ssl.getMessage() + ")";
      default -> null;
    };
  }
}
