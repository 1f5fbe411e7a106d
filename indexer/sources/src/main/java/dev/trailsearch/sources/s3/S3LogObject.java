package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.LogObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An object in S3.
 *
 * @param path its key in the bucket
 * @param version its ETag
 */
record S3LogObject(S3Store store, String bucket, String path, long size, String version)
    implements LogObject {

  /** Under this name CloudTrail notes the signature of a digest. */
  private static final String SIGNATURE = "signature";

  /** With the bucket, as a user would name it. */
  @Override
  public String key() {
    return new S3Location(bucket, path).toString();
  }

  @Override
  public InputStream open() throws IOException {
    return new S3Content(store, this);
  }

  @Override
  public Optional<String> signature() throws IOException {
    return Optional.ofNullable(store.head(bucket, path).metadata().get(SIGNATURE));
  }
}
