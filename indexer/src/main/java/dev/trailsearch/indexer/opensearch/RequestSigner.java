package dev.trailsearch.indexer.opensearch;

import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import java.io.IOException;
import java.net.URISyntaxException;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Signs each request as it is about to be sent to a node. The only class here that knows the AWS
 * SDK, so that the SDK is loaded only where requests are signed.
 */
final class RequestSigner implements AsyncExecChainHandler {

  private static final byte[] NOTHING = new byte[0];

  private final SigV4 settings;
  private final AwsCredentialsProvider credentials;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  RequestSigner(SigV4 settings, AwsCredentialsProvider credentials) {
    this.settings = settings;
    this.credentials = credentials;
  }

  /** With the credentials that the AWS command line would find, looked for at the first request. */
  static RequestSigner of(SigV4 settings) {
    return new RequestSigner(settings, DefaultCredentialsProvider.builder().build());
  }

  @Override
  public void execute(
      HttpRequest request,
      @Nullable AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    WholeBody whole = body == null ? null : WholeBody.of(body);
    sign(request, whole);
    chain.proceed(request, whole, scope, callback);
  }

  void sign(HttpRequest request, @Nullable WholeBody body) throws HttpException, IOException {
    if (body != null && body.getContentType() != null) {
      // Set here, since what is signed must not be written otherwise later.
      request.setHeader(HttpHeaders.CONTENT_TYPE, body.getContentType());
    }
    SdkHttpRequest unsigned = unsigned(request);
    AwsCredentials identity = identity();
    SignedRequest signed =
        signer.sign(sign ->
            sign.identity(identity)
                .request(unsigned)
                .payload(ContentStreamProvider.fromByteArray(body == null ? NOTHING : body.bytes()))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, settings.service().signed())
                .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region()));
    signed
        .request()
        .forEachHeader((name, values) -> {
          // The client writes the host itself, in the form of its version of HTTP.
          if (!name.equalsIgnoreCase(HttpHeaders.HOST)) {
            request.setHeader(name, values.getFirst());
          }
        });
  }

  private static SdkHttpRequest unsigned(HttpRequest request) throws ProtocolException {
    try {
      SdkHttpRequest.Builder unsigned =
          SdkHttpRequest.builder()
              .method(SdkHttpMethod.fromValue(request.getMethod()))
              .uri(request.getUri());
      if (request.containsHeader(HttpHeaders.CONTENT_TYPE)) {
        unsigned.putHeader(
            HttpHeaders.CONTENT_TYPE, request.getHeader(HttpHeaders.CONTENT_TYPE).getValue());
      }
      return unsigned.build();
    } catch (URISyntaxException e) {
      throw new ProtocolException("cannot be signed: " + e.getMessage(), e);
    }
  }

  private AwsCredentials identity() throws MissingCredentialsException {
    try {
      return credentials.resolveCredentials();
    } catch (SdkException e) {
      throw new MissingCredentialsException(e);
    }
  }
}
