package dev.trailsearch.indexer.integrity;

/**
 * Where CloudTrail put an object.
 *
 * @param bucket its bucket
 * @param object its key there
 */
record S3Place(String bucket, String object) {

  /** As it is signed: {@code bucket/object}. */
  @Override
  public String toString() {
    return bucket + "/" + object;
  }
}
