package dev.trailsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.trailsearch.indexer.source.LocalFiles.Found;
import dev.trailsearch.indexer.source.LocalFiles.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

  @TempDir private Path folder;

  @Test
  void files_come_in_path_order_whatever_their_names() throws IOException {
    write("b/2.json.gz");
    write("b/1.json");
    write("a/deep/er/README");
    write(".hidden");
    write("c");
    assertThat(names(LocalFiles.find(List.of(folder))))
        .containsExactly(".hidden", "a/deep/er/README", "b/1.json", "b/2.json.gz", "c");
  }

  @Test
  void the_order_does_not_depend_on_the_order_of_the_paths() throws IOException {
    Path b = write("b/1").getParent();
    Path a = write("a/1").getParent();
    assertThat(names(LocalFiles.find(List.of(b, a)))).containsExactly("a/1", "b/1");
  }

  @Test
  void a_file_is_found_once_however_often_it_is_named() throws IOException {
    Path file = write("a/1");
    assertThat(names(LocalFiles.find(List.of(folder, file, folder.resolve("a")))))
        .containsExactly("a/1");
  }

  @Test
  void a_file_gives_its_bytes_and_their_number() throws IOException {
    Path file = write("a");
    LogObject object = LocalFiles.find(List.of(file)).objects().getFirst();
    assertThat(object.key()).isEqualTo(file.toString());
    assertThat(object.size()).isEqualTo(7);
    try (InputStream in = object.open()) {
      assertThat(in.readAllBytes()).hasSize(7);
    }
  }

  @Test
  void an_empty_folder_holds_nothing() throws IOException {
    assertThat(LocalFiles.find(List.of(folder))).isEqualTo(new Found(List.of(), List.of()));
  }

  @Test
  void a_path_that_is_not_there_is_named() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> LocalFiles.find(List.of(folder, missing)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.toString());
  }

  @Test
  void links_are_followed() throws IOException {
    Path file = write("real/1");
    Files.createSymbolicLink(folder.resolve("file"), file);
    Files.createSymbolicLink(folder.resolve("folder"), file.getParent());
    assertThat(names(LocalFiles.find(List.of(folder))))
        .containsExactly("file", "folder/1", "real/1");
  }

  @Test
  void a_link_back_to_a_folder_around_it_is_named_and_left() throws IOException {
    write("a/1");
    Path loop = Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Found found = LocalFiles.find(List.of(folder));
    assertThat(names(found)).containsExactly("a/1");
    assertThat(found.unreadable())
        .containsExactly(new Unreadable(loop, "a link that leads back to a folder around it"));
  }

  @Test
  void a_link_to_nowhere_is_named() throws IOException {
    write("a");
    Path dangling = Files.createSymbolicLink(folder.resolve("b"), folder.resolve("missing"));
    Found found = LocalFiles.find(List.of(folder));
    assertThat(names(found)).containsExactly("a");
    assertThat(found.unreadable())
        .containsExactly(new Unreadable(dangling, "a link to something that is not there"));
  }

  @Test
  void a_folder_that_may_not_be_read_is_named() throws IOException {
    Path closed = folder.resolve("closed");
    write("closed/1");
    write("open/1");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "this user may read every folder");
      Found found = LocalFiles.find(List.of(folder));
      assertThat(names(found)).containsExactly("open/1");
      assertThat(found.unreadable())
          .containsExactly(new Unreadable(closed, "no permission to read it"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "content");
  }

  private List<String> names(Found found) {
    return found.objects().stream()
        .map(object -> folder.relativize(Path.of(object.key())).toString())
        .toList();
  }
}
