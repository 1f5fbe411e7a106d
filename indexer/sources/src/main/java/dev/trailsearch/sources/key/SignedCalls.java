package dev.trailsearch.sources.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.aws.AwsErrors;
import dev.trailsearch.sources.aws.AwsHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Calls of CloudTrail's JSON API with a Signature Version 4. One operation does not warrant the
 * SDK's whole client of the service.
 */
record SignedCalls(AwsCredentialsProvider credentials, SdkHttpClient http)
    implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OPERATION =
      "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.ListPublicKeys";
  private static final String PERMISSIONS = "Allow cloudtrail:ListPublicKeys.";
  private static final AwsErrors ERRORS =
      new AwsErrors("CloudTrail", "Check the network and the proxy, or give --public-key FILE.");

  SignedCalls(AwsCredentialsProvider credentials) {
    this(credentials, AwsHttp.client().build());
  }

  /** What is asked, in words. */
  static String place(String region) {
    return "CloudTrail's public keys in " + region;
  }

  /**
   * The answer to a request.
   *
   * @throws IOException if there is none, or an error
   */
  String post(URI address, String region, String body) throws IOException {
    try {
      return answer(call(address, region, body));
    } catch (AwsServiceException e) {
      throw answered(region, e);
    } catch (SdkException e) {
      throw ERRORS.of(place(region), e, answer -> answered(region, answer));
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpExecuteResponse call(URI address, String region, String body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(address)
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", OPERATION)
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(r ->
                r.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudtrail")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(call::contentStreamProvider);
    try {
      return http.prepareRequest(call.build()).call();
    } catch (IOException e) {
      throw SdkClientException.create("CloudTrail did not answer", e);
    }
  }

  private static String answer(HttpExecuteResponse response) throws IOException {
    String text = "";
    try (InputStream in = response.responseBody().orElseGet(SignedCalls::nothing)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (response.httpResponse().isSuccessful()) {
      return text;
    }
    throw AwsServiceException.builder()
        .statusCode(response.httpResponse().statusCode())
        .awsErrorDetails(details(text))
        .build();
  }

  private static AbortableInputStream nothing() {
    return AbortableInputStream.create(InputStream.nullInputStream());
  }

  /** Such as {@code {"__type":"…#AccessDeniedException","message":"…"}}. */
  private static AwsErrorDetails details(String text) {
    JsonNode error;
    try {
      error = JSON.readTree(text);
    } catch (JsonProcessingException _) {
      error = JSON.createObjectNode();
    }
    String type = error.path("__type").asText("");
    return AwsErrorDetails.builder()
        .errorCode(type.substring(type.indexOf('#') + 1))
        .errorMessage(error.path("message").asText(error.path("Message").asText("")))
        .build();
  }

  private static SourceException answered(String region, AwsServiceException e) {
    return switch (AwsErrors.code(e)) {
      case "AccessDenied", "AccessDeniedException", "403" ->
          new SourceException.Refused(
              place(region), "access is denied" + AwsErrors.words(e), PERMISSIONS, e);
      default -> ERRORS.answered(place(region), e);
    };
  }
}
