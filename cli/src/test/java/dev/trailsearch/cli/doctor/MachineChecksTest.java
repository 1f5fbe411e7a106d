package dev.trailsearch.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.doctor.Finding.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChecksTest {
  private static final long MB = 1 << 20;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"300,FAIL", "1000,WARN", "4096,OK"})
  void memory_is_judged_by_what_a_local_engine_takes(long megabytes, State state) {
    assertFinding(MachineChecks.memory(megabytes * MB), state);
  }

  @ParameterizedTest
  @CsvSource({"2000,FAIL", "4096,WARN", "20000,OK"})
  void the_disk_is_judged_by_what_an_engine_wants_to_write(long megabytes, State state) {
    assertFinding(MachineChecks.disk(folder, megabytes * MB), state);
  }

  @ParameterizedTest
  @CsvSource({"25,OK", "26,WARN"})
  void another_java_than_the_one_it_was_built_for_is_named(int feature, State state) {
    assertFinding(MachineChecks.java(feature, feature + ".0.1", folder), state);
  }

  @Test
  void an_engine_that_is_not_there_is_no_good() {
    assertFinding(MachineChecks.engineFiles(Optional.empty()), State.FAIL);
    assertFinding(MachineChecks.engineFiles(Optional.of(folder)), State.OK);
  }

  @Test
  void a_folder_may_be_yet_to_be_made() {
    assertFinding(
        MachineChecks.folder("data", folder.resolve("a/b/c"), "XDG_DATA_HOME", Files::isWritable),
        State.OK);
  }

  @Test
  void a_file_in_the_place_of_a_folder_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Finding finding =
        MachineChecks.folder("data", file.resolve("data"), "XDG_DATA_HOME", Files::isWritable);

    assertFinding(finding, State.FAIL);
    assertThat(finding.found()).contains(file.toString());
    assertThat(finding.remedy()).contains("XDG_DATA_HOME");
  }

  @Test
  void a_folder_that_takes_no_files_is_named() {
    Finding finding =
        MachineChecks.folder("data", folder.resolve("x"), "XDG_DATA_HOME", _ -> false);

    assertFinding(finding, State.FAIL);
    assertThat(finding.found()).contains(folder.toString());
  }

  private static void assertFinding(Finding finding, State state) {
    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.found()).isNotBlank();
    assertThat(finding.remedy().isEmpty()).isEqualTo(state == State.OK);
  }
}
