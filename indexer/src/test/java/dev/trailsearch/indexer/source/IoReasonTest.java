package dev.trailsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IoReasonTest {

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("/x"), "no permission to read it"),
        Arguments.of(new NoSuchFileException("/x"), "it is gone"),
        Arguments.of(
            new FileSystemLoopException("/x"), "a link that leads back to a folder around it"),
        Arguments.of(new EOFException(), "the compressed data ends early"),
        Arguments.of(
            new ZipException("Corrupt GZIP trailer"),
            "the compressed data is damaged (Corrupt GZIP trailer)"),
        Arguments.of(new IOException("Connection reset"), "Connection reset"),
        Arguments.of(new IOException(), "IOException"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void a_failure_is_said_in_words(IOException e, String words) {
    assertThat(IoReason.of(e)).isEqualTo(words);
  }
}
