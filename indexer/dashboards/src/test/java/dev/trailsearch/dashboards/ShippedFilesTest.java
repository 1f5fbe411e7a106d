package dev.trailsearch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.dashboards.saved.NormalForm;
import dev.trailsearch.dashboards.saved.SavedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files in `dashboards`. Run with `-Dtrailsearch.docs.write=true` to bring them into normal
/// form.
class ShippedFilesTest {
  private static final Path FOLDER = Path.of("..", "..", "dashboards");

  static List<String> names() {
    return Shipped.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_file_is_in_normal_form(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    SavedFile read = SavedFile.read(name, Files.readString(file));
    String expected = NormalForm.text(read.objects());
    if (Boolean.getBoolean("trailsearch.docs.write")) {
      Files.writeString(file, expected);
    }

    assertThat(read.faults()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(expected);
  }

  @Test
  void every_file_of_the_folder_is_shipped() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".ndjson"))
          .containsExactlyInAnyOrderElementsOf(Shipped.NAMES);
    }
  }

  @Test
  void every_id_says_whose_it_is() {
    assertThat(Shipped.files())
        .flatExtracting(SavedFile::objects)
        .hasSizeGreaterThan(60)
        .allSatisfy(object -> assertThat(object.key().id()).matches("trailsearch(-[a-z0-9]+)+"));
  }
}
