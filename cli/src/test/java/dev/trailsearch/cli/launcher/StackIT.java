package dev.trailsearch.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.launcher.Launcher.Ended;
import dev.trailsearch.cli.launcher.Launcher.Running;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void what_is_up_is_found_loaded_searched_and_taken_down() throws Exception {
    Launcher user = new Launcher(folder);
    Ended up = user.run("up", "--detach", "--port", "0", "--engine-port", "0");
    assertThat(up.code()).as(up.err()).isZero();
    try {
      assertThat(user.run("search").code()).isEqualTo(1);
      assertThat(user.run("generate", "--events", "1000", "--out", "logs").code()).isZero();
      assertThat(user.run("backfill", "logs").code()).isZero();

      JsonNode status = JSON.readTree(user.run("status", "--output", "json").out());
      assertThat(status.at("/engine/version").asText()).isEqualTo("3.6.0");
      assertThat(status.path("events").asLong()).isBetween(900L, 1_000L);
      assertThat(status.at("/partitions/0/name").asText()).startsWith("cloudtrail-v1-");
      assertThat(get(status.at("/api/url").asText() + "/api/v1/events/search?size=0"))
          .contains("\"value\":" + status.path("events"));

      Ended again = user.run("up", "--detach");
      assertThat(again.err()).isEqualTo("It is up already.\n");
      assertThat(again.out()).isEqualTo(up.out());
    } finally {
      Ended down = user.run("down");
      assertThat(down.code()).as(down.err()).isZero();
    }
    assertThat(user.run("status").code()).isEqualTo(3);
    assertThat(user.run("down").err()).startsWith("Nothing is up");
  }

  @Test
  void data_is_kept_from_one_run_to_the_next_and_sigterm_or_down_ends_both() throws Exception {
    Launcher user = new Launcher(folder);
    Running first = up(user);
    assertThat(user.run("generate", "--events", "1000", "--out", "logs").code()).isZero();
    assertThat(user.run("backfill", "logs").code()).isZero();
    List<ProcessHandle> children = children(first);
    first.process().destroy();
    assertThat(first.end().code()).isZero();
    Launcher.await("both end", () -> children.stream().noneMatch(ProcessHandle::isAlive));

    Running second = up(user);
    assertThat(user.run("search", "--size", "1").code()).isZero();
    assertThat(user.run("down").code()).isZero();
    assertThat(second.end().code()).isZero();
  }

  @Test
  void nothing_outlives_a_launcher_that_is_killed() throws Exception {
    Running running = up(new Launcher(folder));
    List<ProcessHandle> children = children(running);
    assertThat(children).hasSizeGreaterThanOrEqualTo(2);

    running.process().destroyForcibly();

    Launcher.await(
        "the engine and the API end with their launcher",
        () -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void a_port_that_is_taken_is_named_with_its_option() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Launcher user = new Launcher(folder);

      Ended api = user.run("up", "--port", port, "--engine-port", "0");
      assertThat(api.code()).isEqualTo(3);
      assertThat(api.err()).contains("port " + port).contains("--port");

      Ended engine = user.run("up", "--port", "0", "--engine-port", port);
      assertThat(engine.code()).isEqualTo(3);
      assertThat(engine.err()).contains("port " + port).contains("--engine-port");
    }
  }

  @Test
  void a_demo_answers_its_questions_and_leaves_nothing_behind() throws Exception {
    Launcher user = new Launcher(folder).with("TMPDIR", folder.toString());
    Ended demo = user.run("demo", "--events", "2000", "--exit");

    assertThat(demo.code()).as(demo.err()).isZero();
    assertThat(demo.out())
        .containsPattern("API +http://127\\.0\\.0\\.1:\\d+")
        .contains("Who used the leaked key")
        .contains("203.0.113.66")
        .contains("iam:GetAccountAuthorizationDetails")
        .contains("svc-backup-sync")
        .contains("a role or a federated user");
    try (Stream<Path> left = Files.list(folder.resolve("data/trailsearch"))) {
      assertThat(left).noneMatch(file -> file.endsWith("demo.json"));
    }
  }

  private static Running up(Launcher user) throws Exception {
    return user.start("up", "--port", "0", "--engine-port", "0").until("Ctrl-C ends both");
  }

  private static List<ProcessHandle> children(Running running) {
    return running.process().descendants().toList();
  }

  private static String get(String uri) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
          .body();
    }
  }
}
