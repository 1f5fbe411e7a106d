package dev.trailsearch.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  private static final String SETTING = "trailsearch.password-file";

  @TempDir Path folder;

  @Test
  void without_a_file_there_is_no_secret() {
    assertThat(SecretFile.read(null, SETTING)).isEmpty();
  }

  @Test
  void the_line_end_is_no_part_of_the_secret_but_a_leading_blank_is() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), " pass word\r\n");

    assertThat(SecretFile.read(file, SETTING)).contains(" pass word");
  }

  @Test
  void an_empty_file_is_named_with_its_setting() throws IOException {
    Path file = Files.writeString(folder.resolve("empty"), "\n");

    assertThatThrownBy(() -> SecretFile.read(file, SETTING))
        .hasMessage("trailsearch.password-file names an empty file: " + file);
  }

  @Test
  void a_missing_file_is_named_with_its_setting() {
    Path file = folder.resolve("missing");

    assertThatThrownBy(() -> SecretFile.read(file, SETTING))
        .hasMessageContaining("trailsearch.password-file names a file that cannot be read")
        .hasMessageContaining(file.toString());
  }
}
