package dev.trailsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

  @TempDir private Path folder;

  @Test
  void files_come_in_path_order_whatever_their_names() throws Exception {
    write("b/2.json.gz");
    write("b/1.json");
    write("a/deep/er/README");
    write(".hidden");
    write("c");
    assertThat(names(Listed.of(List.of(folder))))
        .containsExactly(".hidden", "a/deep/er/README", "b/1.json", "b/2.json.gz", "c");
  }

  @Test
  void the_order_does_not_depend_on_the_order_of_the_paths() throws Exception {
    Path b = write("b/1").getParent();
    Path a = write("a/1").getParent();
    assertThat(names(Listed.of(List.of(b, a)))).containsExactly("a/1", "b/1");
  }

  @Test
  void a_file_is_found_once_however_often_it_is_named() throws Exception {
    Path file = write("a/1");
    assertThat(names(Listed.of(List.of(folder, file, folder.resolve("a"))))).containsExactly("a/1");
  }

  @Test
  void a_file_gives_its_bytes_and_their_number() throws Exception {
    Path file = write("a");
    LogObject object = Listed.of(List.of(file)).objects().getFirst();
    assertThat(object.key()).isEqualTo(file.toString());
    assertThat(object.size()).isEqualTo(7);
    try (InputStream in = object.open()) {
      assertThat(in.readAllBytes()).hasSize(7);
    }
  }

  @Test
  void an_empty_folder_holds_nothing() throws Exception {
    assertThat(Listed.of(List.of(folder))).isEqualTo(new Listed(List.of(), List.of()));
  }

  @Test
  void a_path_that_is_not_there_is_named() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Listed.of(List.of(folder, missing)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.toString());
  }

  @Test
  void links_are_followed() throws Exception {
    Path file = write("real/1");
    Files.createSymbolicLink(folder.resolve("file"), file);
    Files.createSymbolicLink(folder.resolve("folder"), file.getParent());
    assertThat(names(Listed.of(List.of(folder)))).containsExactly("file", "folder/1", "real/1");
  }

  @Test
  void a_link_back_to_a_folder_around_it_is_named_and_left() throws Exception {
    write("a/1");
    Path loop = Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Listed found = Listed.of(List.of(folder));
    assertThat(names(found)).containsExactly("a/1");
    assertThat(found.unreadable())
        .containsExactly(loop + ": a link that leads back to a folder around it");
  }

  @Test
  void a_link_to_nowhere_is_named() throws Exception {
    write("a");
    Path dangling = Files.createSymbolicLink(folder.resolve("b"), folder.resolve("missing"));
    Listed found = Listed.of(List.of(folder));
    assertThat(names(found)).containsExactly("a");
    assertThat(found.unreadable())
        .containsExactly(dangling + ": a link to something that is not there");
  }

  @Test
  void a_folder_that_may_not_be_read_is_named() throws Exception {
    Path closed = folder.resolve("closed");
    write("closed/1");
    write("open/1");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "this user may read every folder");
      Listed found = Listed.of(List.of(folder));
      assertThat(names(found)).containsExactly("open/1");
      assertThat(found.unreadable()).containsExactly(closed + ": no permission to read it");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "content");
  }

  @Test
  void what_the_selection_does_not_want_is_passed_over() throws Exception {
    String day = "AWSLogs/111122223333/CloudTrail/%s/2023/07/%s/1.json";
    write(day.formatted("us-east-1", "10"));
    write(day.formatted("eu-west-1", "10"));
    write(day.formatted("eu-west-1", "20"));
    write("flat.json");
    Selection selection =
        new Selection(null, Instant.parse("2023-07-11T00:00:00Z"), Set.of(), Set.of("eu-west-1"));
    assertThat(names(Listed.of(LocalFiles.of(List.of(folder)), selection)))
        .containsExactly(day.formatted("eu-west-1", "10"), "flat.json");
  }

  @Test
  void a_signature_belongs_to_the_file_beside_it() throws Exception {
    Path file = write("digest.json.gz");
    write("digest.json.gz.sig");
    write("lonely.sig");
    Listed found = Listed.of(List.of(folder));
    assertThat(names(found)).containsExactly("digest.json.gz", "lonely.sig");
    assertThat(found.objects().getFirst().signature()).contains("content");
    assertThat(found.objects().getLast().signature()).isEmpty();
    assertThat(found.objects().getFirst().key()).isEqualTo(file.toString());
  }

  @Test
  void a_file_that_changes_gets_another_version() throws Exception {
    Path file = write("a");
    String before = Listed.of(List.of(file)).objects().getFirst().version();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertThat(Listed.of(List.of(file)).objects().getFirst().version()).isNotEqualTo(before);
  }

  private List<String> names(Listed found) {
    return found.objects().stream()
        .map(object -> folder.relativize(Path.of(object.key())).toString())
        .toList();
  }
}
