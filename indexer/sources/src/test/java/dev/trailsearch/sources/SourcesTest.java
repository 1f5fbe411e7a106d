package dev.trailsearch.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Source;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.s3.S3Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir private Path folder;

  @Test
  void several_words_are_one_source() throws Exception {
    Files.writeString(folder.resolve("b"), "content");
    Files.writeString(folder.resolve("a"), "content");
    Source source = source("b", "-", "a");
    assertThat(source.name()).isEqualTo(folder.resolve("a") + ", " + folder.resolve("b") + ", -");
    assertThat(Told.by(source).keys())
        .containsExactly(folder.resolve("a").toString(), folder.resolve("b").toString(), "-");
  }

  @Test
  void what_another_word_covers_is_named_once() throws Exception {
    assertThat(source("s3://trail/a/b", "s3://trail/a/", "s3://trail/a/", "s3://other").name())
        .isEqualTo("s3://trail/a/, s3://other/");
  }

  @Test
  void standard_input_is_read_once() throws Exception {
    LogObject object = Told.by(source("-")).objects().getFirst();
    assertThat(object.key()).isEqualTo("-");
    try (InputStream in = object.open()) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("input");
    }
    assertThatThrownBy(object::open)
        .isInstanceOf(IOException.class)
        .hasMessage("standard input can be read only once");
    assertThat(Told.by(source("-")).objects().getFirst().version()).isNotEqualTo(object.version());
  }

  @Test
  void standard_input_cannot_be_named_twice() {
    assertThatThrownBy(() -> source("-", "-"))
        .isInstanceOf(SourceException.Misnamed.class)
        .hasMessage("-: standard input can be read only once");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> source("missing"))
        .isInstanceOf(SourceException.Misnamed.class)
        .hasMessage(folder.resolve("missing") + ": there is no such file or folder");
  }

  private Source source(String... words) throws SourceException {
    return Sources.of(
        List.of(words),
        new SourceSettings(
            folder::resolve, new ByteArrayInputStream("input".getBytes(UTF_8)), S3Settings.AWS));
  }
}
