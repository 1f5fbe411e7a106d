package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where a repository lies. */
public sealed interface Location {

  /**
   * A folder that all nodes of the engine share.
   *
   * @param folder below one that the engine allows by {@code path.repo}
   */
  record Folder(String folder) implements Location {}

  /**
   * A bucket in S3. The engine needs the plugin repository-s3, and credentials in its own keystore.
   *
   * @param bucket its name
   * @param prefix of all keys; may be empty
   */
  record Bucket(String bucket, String prefix) implements Location {}

  /**
   * Reads {@code s3://bucket/prefix} or a folder.
   *
   * @throws IllegalArgumentException if it names nothing
   */
  static Location of(String text) {
    String scheme = "s3://";
    if (!text.startsWith(scheme)) {
      if (text.isBlank()) {
        throw new IllegalArgumentException(
            "a repository lies in a folder or in s3://bucket/prefix");
      }
      return new Folder(text);
    }
    String rest = text.substring(scheme.length());
    int slash = rest.indexOf('/');
    String bucket = slash < 0 ? rest : rest.substring(0, slash);
    if (bucket.isEmpty()) {
      throw new IllegalArgumentException(text + " names no bucket");
    }
    return new Bucket(bucket, slash < 0 ? "" : rest.substring(slash + 1));
  }

  /** As it is given to the engine. */
  default ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    switch (this) {
      case Folder(String folder) ->
          body.put("type", "fs").putObject("settings").put("location", folder);
      case Bucket(String bucket, String prefix) ->
          body.put("type", "s3")
              .putObject("settings")
              .put("bucket", bucket)
              .put("base_path", prefix);
    }
    return body;
  }
}
