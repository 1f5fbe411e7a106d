package dev.trailsearch.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.SourceException.Misnamed;
import dev.trailsearch.sources.follow.HandedOver;
import dev.trailsearch.sources.follow.Heard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFollowerTest {

  /** What happens between two looks. */
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  @TempDir Path folder;

  private final HandedOver sink = new HandedOver();
  private final Heard heard = new Heard();

  @Test
  void a_file_is_handed_over_when_two_looks_saw_it_alike_and_once() throws Exception {
    Path file = write("2023/a.json", "one");

    looks(this::nothingYet, () -> next(file), this::nothingYet, this::nothingYet);
  }

  @Test
  void a_file_that_grows_is_waited_for() throws Exception {
    looks(
        () -> write("a.json", "one"),
        () -> write("a.json", "one and more"),
        this::nothingYet,
        () -> next(folder.resolve("a.json")),
        this::nothingYet);
  }

  @Test
  void a_file_that_is_written_anew_is_handed_over_again() throws Exception {
    Path file = write("a.json", "one");

    looks(
        this::nothingYet,
        () -> {
          next(file);
          write("a.json", "two");
          Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        },
        this::nothingYet,
        () -> next(file));
  }

  @Test
  void what_fails_is_tried_again_ever_later_and_given_up_after_five_times() throws Exception {
    Path file = write("a.json", "one");
    List<Integer> tried = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (int n = 1; n <= 80; n++) {
      int look = n;
      steps.add(() -> {
        if (!sink.isEmpty()) {
          tried.add(look);
          sink.next().fail("damaged");
        }
      });
    }
    looks(steps.toArray(Step[]::new));

    // A failure is noted at the next look, and counts from there.
    assertThat(tried).containsExactly(2, 5, 10, 19, 36);
    for (int n = 1; n < 5; n++) {
      assertThat(heard.next()).isEqualTo("postponed " + file + ": damaged");
    }
    assertThat(heard.next()).isEqualTo("obstacle " + file + ": damaged; given up until it changes");
    assertThat(heard.isEmpty()).isTrue();
  }

  @Test
  void nothing_is_looked_for_when_loading_has_failed_though_nothing_came() {
    RuntimeException full = new IllegalStateException("the disk is full");

    FolderFollower follower = new FolderFollower(folder, heard, _ -> sink.fail(full));

    assertThatThrownBy(() -> follower.run(sink)).isSameAs(full);
  }

  @Test
  void a_folder_that_goes_away_is_told_once_and_waited_for() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));

    follow(
        inner,
        () -> Files.delete(inner),
        this::nothingYet,
        this::nothingYet,
        () -> {
          Files.createDirectory(inner);
          write("inner/a.json", "one");
        },
        this::nothingYet,
        () -> next(inner.resolve("a.json")));

    assertThat(heard.next()).isEqualTo("obstacle " + inner + ": it is gone");
    assertThat(heard.isEmpty()).isTrue();
  }

  @Test
  void a_folder_that_was_never_there_is_named() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> new FolderFollower(nowhere, heard, _ -> {}).run(sink))
        .isInstanceOf(Misnamed.class)
        .hasMessage(nowhere + ": there is no such folder");
  }

  /** Runs each step after a look, and ends after the last. */
  private void looks(Step... steps) {
    follow(folder, steps);
  }

  private void follow(Path path, Step... steps) {
    Iterator<Step> left = List.of(steps).iterator();
    FolderFollower follower =
        new FolderFollower(
            path,
            heard,
            _ -> {
              if (!left.hasNext()) {
                throw new InterruptedException();
              }
              run(left.next());
            });

    assertThatThrownBy(() -> follower.run(sink)).isInstanceOf(InterruptedException.class);
  }

  private static void run(Step step) throws InterruptedException {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void nothingYet() {
    assertThat(sink.isEmpty()).isTrue();
  }

  private void next(Path file) throws InterruptedException {
    assertThat(sink.isEmpty()).isFalse();
    HandedOver.Task task = sink.next();
    assertThat(task.key()).isEqualTo(file.toString());
    task.load();
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
