package dev.trailsearch.sources.s3;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A server that speaks S3, in this JVM, with its objects in memory, or on disk. */
public final class S3Server implements AutoCloseable {

  public static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
  public static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private final BlobStore blobs;
  private final Queue<String> listed = new ConcurrentLinkedQueue<>();
  private final S3Proxy server;

  public S3Server() throws Exception {
    this(new TransientNio2BlobStore());
  }

  /** With its objects in a folder. */
  public S3Server(Path folder) throws Exception {
    this(new FilesystemNio2BlobStore(folder.toString()));
  }

  private S3Server(BlobStore blobs) throws Exception {
    this.blobs = blobs;
    server =
        S3Proxy.builder()
            .blobStore(new Watched())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET)
            .stopTimeout(0)
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** How it is reached by one who knows the secret. */
  public S3Store store() {
    return store(SECRET);
  }

  public S3Store store(String secret) {
    return new S3Store(
        new S3Settings(endpoint(), false),
        () -> StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, secret)));
  }

  public S3Server bucket(String name) {
    blobs.createContainer(name);
    return this;
  }

  public S3Server put(String bucket, String key, String content) {
    return put(bucket, key, content.getBytes(StandardCharsets.UTF_8));
  }

  public S3Server put(String bucket, String key, byte[] content) {
    return put(bucket, key, content, Map.of());
  }

  S3Server put(String bucket, String key, byte[] bytes, Map<String, String> metadata) {
    blobs.putBlob(
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentLength((long) bytes.length)
            .metadata(metadata)
            .build(),
        new ByteArrayInputStream(bytes));
    return this;
  }

  /** The prefixes that were asked for. */
  List<String> listed() {
    return listed.stream().sorted().toList();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not stop", e);
    }
  }

  private final class Watched extends ForwardingBlobStore {

    Watched() {
      super(blobs);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
      listed.add(request.prefix() == null ? "" : request.prefix());
      return super.list(request);
    }
  }
}
