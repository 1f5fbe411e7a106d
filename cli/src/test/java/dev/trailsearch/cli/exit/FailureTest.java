package dev.trailsearch.cli.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.indexer.opensearch.EngineException.Refused;
import dev.trailsearch.indexer.opensearch.EngineException.Unreachable;
import dev.trailsearch.search.IncompleteSearchException;
import dev.trailsearch.search.problem.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Misuse("m", "r"), 2, "r"),
        Arguments.of(QueryException.at(3, "m", "write x"), 2, "Write x."),
        Arguments.of(new Unavailable("m", "r"), 3, "r"),
        Arguments.of(new Unreachable("m", new IOException()), 3, "trailsearch up"),
        Arguments.of(new Unreachable("m", new CertPathBuilderException()), 3, "--ca"),
        Arguments.of(new Unreachable("m", new SSLPeerUnverifiedException("m")), 3, "--url"),
        Arguments.of(new Unreachable("m", new CertificateExpiredException()), 3, "clock"),
        Arguments.of(
            new Unreachable("m", new SSLException("Received fatal alert: certificate_required")),
            3,
            "--client-certificate"),
        Arguments.of(
            new Unreachable("m", new SSLException("Unsupported or unrecognized SSL message")),
            3,
            "http://"),
        Arguments.of(new Refused(401, "security_exception", "m"), 3, "--password-file"),
        Arguments.of(new Refused(403, "security_exception", "m"), 3, "--password-file"),
        Arguments.of(new Refused(302, "", "m"), 3, "--url"),
        Arguments.of(new Refused(429, "rejected_execution_exception", "m"), 3, "doctor"),
        Arguments.of(new Refused(503, "", "m"), 3, "doctor"),
        Arguments.of(new IncompleteSearchException("m"), 3, "narrower"),
        Arguments.of(new AccessDeniedException("/x", null, "m"), 3, "read and written"),
        Arguments.of(new UncheckedIOException(new FileSystemException("/x", null, "m")), 3, "room"),
        Arguments.of(new Refused(400, "parsing_exception", "m"), 5, "--stacktrace"),
        Arguments.of(new IllegalStateException("m"), 5, "--stacktrace"),
        Arguments.of(new InterruptedException("m"), 130, ""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void the_kind_of_an_exception_decides_the_code_and_the_remedy(
      Exception e, int code, String remedy) {
    Failure failure = Failure.of(e);

    assertThat(failure.code().number()).isEqualTo(code);
    assertThat(failure.remedy()).contains(remedy);
    assertThat(failure.problem()).isNotBlank();
  }

  @Test
  void who_has_read_enough_is_told_nothing() {
    assertThat(Failure.of(new CommandException.ReaderGone()))
        .isEqualTo(new Failure(ExitCode.DONE, "", ""));
  }

  @Test
  void the_codes_are_a_promise() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
        .containsExactly(0, 1, 2, 3, 4, 5, 130);
  }

  @Test
  void a_file_error_says_more_than_the_name_of_the_file() {
    assertThat(Failure.of(new NoSuchFileException("/x/y")).problem())
        .isEqualTo("/x/y: no such file or directory");
    assertThat(Failure.of(new AccessDeniedException("/x/y")).problem())
        .isEqualTo("/x/y: permission denied");
  }

  @Test
  void an_exception_without_words_is_named_by_its_kind() {
    assertThat(Failure.of(new NullPointerException()).problem()).contains("NullPointerException");
  }
}
