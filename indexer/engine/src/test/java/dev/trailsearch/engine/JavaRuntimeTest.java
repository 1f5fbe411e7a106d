package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake java is a shell script")
class JavaRuntimeTest {
  @TempDir private Path home;

  @Test
  void the_java_of_this_process_is_the_default() {
    assertThat(JavaRuntime.in(null).feature()).isEqualTo(Runtime.version().feature());
    assertThat(JavaRuntime.in(null).executable()).isExecutable();
  }

  @ParameterizedTest
  @CsvSource({"21.0.7, 21", "25, 25", "26-ea, 26"})
  void another_one_is_asked_for_its_version(String version, int feature) throws IOException {
    fakeJava("openjdk version \"" + version + "\" 2026-04-21 LTS");

    assertThat(JavaRuntime.in(home).feature()).isEqualTo(feature);
  }

  @ParameterizedTest
  @CsvSource({"17.0.15, 17", "1.8.0_452, 8"})
  void one_that_is_too_old_is_refused(String version, int feature) throws IOException {
    fakeJava("openjdk version \"" + version + "\"");

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> JavaRuntime.in(home))
        .withMessage(
            "OpenSearch needs Java 21 or newer; %s is Java %d.\nPoint to a JDK 25, for example with JAVA_HOME.",
            home.resolve("bin/java"), feature)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.JAVA_UNUSABLE));
  }

  @Test
  void a_home_without_java_is_named() {
    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> JavaRuntime.in(home))
        .withMessageStartingWith("No Java can be run as " + home.resolve("bin/java"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.JAVA_UNUSABLE));
  }

  @Test
  void what_is_no_java_is_quoted() throws IOException {
    fakeJava("I am a teapot");

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> JavaRuntime.in(home))
        .withMessageContaining("\"-version\" answers: I am a teapot");
  }

  private void fakeJava(String answer) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\ncat >&2 <<'END'\n" + answer + "\nEND\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
