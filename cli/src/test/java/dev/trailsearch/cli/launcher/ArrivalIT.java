package dev.trailsearch.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.launcher.Launcher.Ended;
import dev.trailsearch.cli.launcher.Launcher.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void logs_come_through_a_pipe_and_to_a_folder_until_sigterm() throws Exception {
    Launcher user = new Launcher(folder);
    assertThat(user.run("generate", "--events", "1000", "--out", "logs").code()).isZero();
    List<Path> logs = logs();
    Ended up = user.run("up", "--detach", "--port", "0", "--engine-port", "0");
    assertThat(up.code()).as(up.err()).isZero();
    try {
      Ended piped =
          user.startCommand(
                  List.of(
                      "sh",
                      "-c",
                      "cat \"$1\" \"$2\" | \"$0\" backfill - --output json",
                      Launcher.script().toString(),
                      logs.get(0).toString(),
                      logs.get(1).toString()),
                  folder)
              .end();
      assertThat(piped.code()).as(piped.err()).isZero();
      assertThat(JSON.readTree(piped.out()).at("/records/indexed").asLong()).isPositive();

      Path drop = Files.createDirectory(folder.resolve("drop"));
      Running following =
          user.start("follow", "--dir", "drop", "--output", "json").until("Following");
      Files.copy(logs.get(2), drop.resolve("third.json.gz"));
      String found = "trail.source:*third.json.gz*";
      Launcher.await("what came to the folder is found", () -> codeOf(user, "search", found) == 0);
      following.process().destroy();
      Ended followed = following.end();
      assertThat(followed.code()).as(followed.err()).isZero();
      assertThat(followed.err()).contains("Stopping");
      assertThat(JSON.readTree(followed.out()).at("/objects/loaded").asLong()).isOne();
    } finally {
      user.run("down");
    }
  }

  private static int codeOf(Launcher user, String... words) {
    try {
      return user.run(words).code();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
      return files
          .filter(file -> file.toString().contains("/CloudTrail/"))
          .filter(file -> file.toString().endsWith(".json.gz"))
          .sorted()
          .limit(3)
          .toList();
    }
  }
}
