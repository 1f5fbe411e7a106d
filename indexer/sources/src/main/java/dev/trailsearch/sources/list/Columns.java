package dev.trailsearch.sources.list;

import dev.trailsearch.indexer.source.SourceException.Misnamed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the files of an inventory say of each object.
 *
 * @param names of the columns, in their order
 */
record Columns(List<String> names) {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  Columns {
    names = List.copyOf(names);
  }

  /**
   * An object of the inventory.
   *
   * @param size in bytes; empty if the inventory does not tell
   * @param etag empty if the inventory does not tell
   */
  record Row(String bucket, String key, Optional<Long> size, Optional<String> etag) {}

  /**
   * Reads the {@code fileSchema} of a manifest.
   *
   * @throws Misnamed if it does not tell bucket and key
   */
  static Columns of(String manifest, String schema) throws Misnamed {
    Columns columns = new Columns(COMMA.splitAsStream(schema.strip()).toList());
    if (!columns.names.containsAll(List.of("Bucket", "Key"))) {
      throw new Misnamed(
          manifest, "the inventory has no columns Bucket and Key", "Name its manifest.json.");
    }
    return columns;
  }

  /**
   * An object of the inventory; empty for what is there no longer: older versions, and the marks
   * that deletions leave.
   *
   * @throws IllegalArgumentException if the line has another form, in words
   */
  Optional<Row> row(String line) {
    List<String> fields = CsvLine.fields(line);
    if (fields.size() != names.size()) {
      throw new IllegalArgumentException(
          "%d fields instead of %d".formatted(fields.size(), names.size()));
    }
    if (field(fields, "IsLatest").filter("false"::equals).isPresent()
        || field(fields, "IsDeleteMarker").filter("true"::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            fields.get(names.indexOf("Bucket")),
            URLDecoder.decode(fields.get(names.indexOf("Key")), StandardCharsets.UTF_8),
            field(fields, "Size").map(Columns::number),
            field(fields, "ETag")));
  }

  private Optional<String> field(List<String> fields, String name) {
    int at = names.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(fields.get(at)).filter(text -> !text.isEmpty());
  }

  private static Long number(String digits) {
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("\"" + digits + "\" is no size");
    }
  }
}
