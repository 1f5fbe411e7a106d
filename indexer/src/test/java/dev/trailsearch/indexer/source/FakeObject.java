package dev.trailsearch.indexer.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A log object in memory. */
public record FakeObject(String key, String version, String content) implements LogObject {

  @Override
  public long size() {
    return content.length();
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> signature() {
    return Optional.empty();
  }
}
