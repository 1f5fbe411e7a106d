package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.RequestPayer;

/**
 * S3, or a server that speaks like it. Nothing is sent, and the SDK is not even loaded, before the
 * first question.
 */
public final class S3Store {

  private final S3Settings settings;
  private final Supplier<AwsCredentialsProvider> credentials;
  private @Nullable S3Client client;

  /** S3 with the credentials that the SDK finds by its default chain. */
  public S3Store(S3Settings settings) {
    this(settings, () -> DefaultCredentialsProvider.builder().build());
  }

  S3Store(S3Settings settings, Supplier<AwsCredentialsProvider> credentials) {
    this.settings = settings;
    this.credentials = credentials;
  }

  /** The objects of a location. */
  public Source source(S3Location location) {
    return new S3Source(this, location);
  }

  /**
   * An object whose key is known.
   *
   * @param size in bytes
   * @param etag without quotes
   */
  public LogObject object(String bucket, String key, long size, String etag) {
    return new S3LogObject(this, bucket, key, size, etag);
  }

  /**
   * Looks up an object.
   *
   * @throws IOException if it is not there, or may not be read
   */
  public LogObject find(String bucket, String key) throws IOException {
    HeadObjectResponse head = head(bucket, key);
    return object(bucket, key, head.contentLength(), etag(head.eTag()));
  }

  /** An ETag without the quotes that belong to its form in HTTP. */
  static String etag(String quoted) {
    return quoted.replace("\"", "");
  }

  /** A part of a listing that stops at slashes. */
  ListObjectsV2Response list(S3Location location, @Nullable String next) throws IOException {
    try {
      return client()
          .listObjectsV2(request ->
              request
                  .bucket(location.bucket())
                  .prefix(location.prefix())
                  .delimiter("/")
                  .continuationToken(next)
                  .requestPayer(payer()));
    } catch (SdkException e) {
      throw S3Errors.of(location.toString(), e);
    }
  }

  /** The bytes of an object. */
  ResponseInputStream<GetObjectResponse> get(S3LogObject object) throws IOException {
    return get(object, _ -> {});
  }

  /** The bytes from an offset on, of an object that must still be the same. */
  ResponseInputStream<GetObjectResponse> get(S3LogObject object, long from, String etag)
      throws IOException {
    return get(object, request -> request.range("bytes=" + from + "-").ifMatch(etag));
  }

  private ResponseInputStream<GetObjectResponse> get(
      S3LogObject object, Consumer<GetObjectRequest.Builder> part) throws IOException {
    try {
      return client()
          .getObject(request ->
              request
                  .bucket(object.bucket())
                  .key(object.path())
                  .requestPayer(payer())
                  .applyMutation(part));
    } catch (SdkException e) {
      throw S3Errors.of(object.key(), e);
    }
  }

  /** What is known of an object without reading it. */
  HeadObjectResponse head(String bucket, String key) throws IOException {
    try {
      return client().headObject(request -> request.bucket(bucket).key(key).requestPayer(payer()));
    } catch (SdkException e) {
      throw S3Errors.of(new S3Location(bucket, key).toString(), e);
    }
  }

  private @Nullable RequestPayer payer() {
    return settings.requesterPays() ? RequestPayer.REQUESTER : null;
  }

  private synchronized S3Client client() {
    if (client == null) {
      client = S3Clients.of(settings, credentials.get());
    }
    return client;
  }
}
