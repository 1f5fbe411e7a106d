package dev.trailsearch.sources.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.source.SourceException.Misnamed;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The manifest of an S3 Inventory (Amazon S3 user guide, "Inventory manifest").
 *
 * @param bucket where the inventory itself lies
 * @param files keys of its files, each a compressed CSV
 * @param columns of each file
 */
record Manifest(String bucket, List<String> files, Columns columns) {

  private static final String ARN = "arn:[a-z-]+:s3:::";

  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    files = List.copyOf(files);
  }

  /**
   * Reads a manifest.
   *
   * @param name of the manifest, for messages
   * @throws Misnamed if it is none, or of a form that is not read
   */
  static Manifest read(String name, InputStream in) throws IOException {
    JsonNode manifest = tree(name, in);
    String format = manifest.path("fileFormat").asText();
    if (format.isEmpty() || !manifest.path("files").isArray()) {
      throw new Misnamed(
          name, "this JSON is no manifest of an S3 Inventory", "Name its manifest.json.");
    }
    if (!format.equals("CSV")) {
      throw new Misnamed(
          name,
          "the inventory is in " + format + ", and only CSV is read",
          "Have the inventory written as CSV, or name the bucket itself.");
    }
    List<String> files = new ArrayList<>();
    manifest.path("files").forEach(file -> files.add(file.path("key").asText()));
    return new Manifest(
        manifest.path("destinationBucket").asText().replaceFirst(ARN, ""),
        files,
        Columns.of(name, manifest.path("fileSchema").asText()));
  }

  private static JsonNode tree(String name, InputStream in) throws IOException {
    try {
      return JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw new Misnamed(
          name,
          "this JSON cannot be read (" + e.getOriginalMessage() + ")",
          "Name a list of keys, or the manifest.json of an S3 Inventory.");
    }
  }
}
