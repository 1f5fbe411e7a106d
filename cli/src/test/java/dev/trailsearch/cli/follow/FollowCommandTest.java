package dev.trailsearch.cli.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LoadedEngine.class)
class FollowCommandTest {

  @TempDir Path home;

  @Test
  void a_file_that_comes_is_found_while_it_runs_and_the_summary_printed_when_it_is_stopped()
      throws Exception {
    String id = UUID.randomUUID().toString();
    Path folder = Files.createDirectory(home.resolve("logs"));
    FutureTask<Ended> follow = new FutureTask<>(() -> run("follow", "--dir", folder.toString()));
    Thread thread = Thread.ofPlatform().start(follow);

    Files.writeString(folder.resolve("a.json"), log(id));
    awaitEvent(id, follow);
    thread.interrupt();
    Ended ended = follow.get(60, TimeUnit.SECONDS);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("\"indexed\":1");
    assertThat(ended.err()).contains("Following " + folder).contains("Stopping");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Ended ended = run("follow", "--dir", home.resolve("nowhere").toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("nowhere: there is no such folder");
  }

  private void awaitEvent(String id, FutureTask<Ended> follow) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (run("get", id).code() != 0) {
      assertThat(follow.isDone()).as("it should still run").isFalse();
      assertThat(System.nanoTime()).as("the event should come").isLessThan(deadline);
    }
  }

  private Ended run(String... words) {
    return new CommandRun(home).with("TRAILSEARCH_URL", LoadedEngine.url()).run(words);
  }

  private static String log(String id) {
    return """
    {"Records": [{"eventVersion": "1.08", "eventTime": "2026-03-30T10:00:00Z", "eventID": "%s",
     "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "us-east-1",
     "userIdentity": {"type": "IAMUser", "userName": "follow-test"}}]}\
    """
        .formatted(id);
  }
}
