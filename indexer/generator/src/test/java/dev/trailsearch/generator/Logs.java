package dev.trailsearch.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.generator.delivery.TrailFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Generated logs, read back whole. */
record Logs(List<Entry> entries) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A record and the file that holds it. */
  record Entry(String key, JsonNode record) {

    String text(String path) {
      return record.at("/" + path.replace('.', '/')).asText("");
    }

    boolean has(String field) {
      return record.has(field);
    }

    String id() {
      return has("eventID") ? text("eventID") : text("eventId");
    }

    String time() {
      return has("eventTime") ? text("eventTime") : text("timeWindow.windowStart");
    }

    int minorVersion() {
      return Integer.parseInt(text("eventVersion").substring(2));
    }
  }

  static Logs of(GeneratorSettings settings) {
    List<Entry> entries = new ArrayList<>();
    try (Stream<TrailFile> files = Generator.files(settings)) {
      files.forEach(file -> {
        try (InputStream json = file.openJson()) {
          for (JsonNode record : JSON.readTree(json).get("Records")) {
            entries.add(new Entry(file.key(), record));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(file.key(), e);
        }
      });
    }
    return new Logs(List.copyOf(entries));
  }

  Stream<Entry> stream() {
    return entries.stream();
  }

  /** Those where the field at {@code path} has this value. */
  Stream<Entry> with(String path, String value) {
    return stream().filter(entry -> entry.text(path).equals(value));
  }

  List<String> values(String path) {
    return stream().map(entry -> entry.text(path)).distinct().sorted().toList();
  }
}
