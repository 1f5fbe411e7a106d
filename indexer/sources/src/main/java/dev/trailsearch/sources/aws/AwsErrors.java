package dev.trailsearch.sources.aws;

import dev.trailsearch.indexer.source.SourceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Says in words why a service did not do what it was asked.
 *
 * @param service its name, such as {@code S3}
 * @param network what to look at when it cannot be reached
 */
public record AwsErrors(String service, String network) {

  private static final String CREDENTIALS =
      "Give credentials as the AWS command line takes them: AWS_ACCESS_KEY_ID and"
          + " AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or a role of the machine.";

  /**
   * The failure of a request.
   *
   * @param place what was asked for, as a user writes it
   * @param answered what an answer of the service means
   */
  public IOException of(
      String place, SdkException e, Function<AwsServiceException, SourceException> answered) {
    return switch (e) {
      case AbortedException _ -> interrupted(e);
      case AwsServiceException answer -> answered.apply(answer);
      case MissingCredentials missing ->
          new SourceException.Unreachable(
              place, "no AWS credentials were found", CREDENTIALS, missing);
      default -> new SourceException.Unreachable(place, reason(e), network, e);
    };
  }

  /** What an answer means whose code the service has no meaning of its own for. */
  public SourceException answered(String place, AwsServiceException e) {
    return switch (code(e)) {
      case "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "SignatureDoesNotMatch",
          "ExpiredToken",
          "ExpiredTokenException",
          "InvalidToken",
          "TokenRefreshRequired",
          "RequestTimeTooSkewed" ->
          new SourceException.Unreachable(
              place, "the credentials are not accepted" + words(e), CREDENTIALS, e);
      default ->
          new SourceException.Unreachable(
              place,
              "%s answers %d%s".formatted(service, e.statusCode(), words(e)),
              "Try again later.",
              e);
    };
  }

  /** The service's name for the error, else the number of the HTTP status. */
  public static String code(AwsServiceException e) {
    String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    // The answer to HEAD has no body that could hold a code.
    return code == null || code.isEmpty() ? Integer.toString(e.statusCode()) : code;
  }

  /** The service's own words, in brackets, which hold no secret; empty if it said nothing. */
  public static String words(AwsServiceException e) {
    String message = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
    return message == null || message.isBlank()
        ? ""
        : " (%s: %s)".formatted(code(e), message.strip().replaceAll("[\\s.]+$", ""));
  }

  private static InterruptedIOException interrupted(SdkException e) {
    InterruptedIOException interrupted = new InterruptedIOException("interrupted");
    interrupted.initCause(e);
    return interrupted;
  }

  private String reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String known = known(cause);
      if (known != null) {
        return known;
      }
    }
    return service + " cannot be reached (" + e.getMessage() + ")";
  }

  private @Nullable String known(Throwable cause) {
    return switch (cause) {
      case UnknownHostException host -> "the host " + host.getMessage() + " is not known";
      case ConnectException connect ->
          service + " cannot be reached (" + connect.getMessage() + ")";
      case NoRouteToHostException _ -> service + " cannot be reached (no route to the host)";
      case SocketTimeoutException _ -> service + " did not answer in time";
      case SSLException ssl -> "the encrypted connection failed (" + ssl.getMessage() + ")";
      default -> null;
    };
  }
}
