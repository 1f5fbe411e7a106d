package dev.trailsearch.cli.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.cli.output.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LoadedEngine.class)
class DashboardsCommandTest {
  @TempDir Path home;

  @Test
  void what_is_shipped_is_right() throws IOException {
    Ended ended = run("dashboards", "check", "--url", LoadedEngine.url());

    JsonNode findings = new ObjectMapper().readTree(ended.out()).path("findings");
    assertThat(findings.findValuesAsText("severity")).doesNotContain("wrong");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("objects in 10 files: 0 wrong");
  }

  @Test
  void a_mistake_is_told_with_file_line_object_and_remedy_and_ends_in_1() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("mine.ndjson"),
            """
            {"type":"query","id":"mine","attributes":{"title":"Mine","query":{"language":"kuery","query":"requestParameters.bucketName: logs"}},"references":[]}
            """);

    Ended ended =
        new CommandRun(home)
            .on(new Terminal(true, true, 80, true))
            .run("dashboards", "check", file.toString(), "--no-color", "--url", LoadedEngine.url());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("WRONG  " + file + ":1  query mine \"Mine\"")
        .contains("requestParameters.bucketName is a parameter")
        .contains("-> Ask trail.param: \"requestParameters.bucketName=VALUE\" instead.");
  }

  @Test
  void what_finds_nothing_is_wrong_only_if_results_are_expected() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("mine.ndjson"),
            """
            {"type":"query","id":"mine","attributes":{"title":"Mine","query":{"language":"lucene","query":"trail.service:nonesuch"}},"references":[]}
            """);
    String engine = LoadedEngine.url();

    assertThat(run("dashboards", "check", file.toString(), "--url", engine).code()).isZero();
    assertThat(
            run("dashboards", "check", file.toString(), "--expect-results", "--url", engine).code())
        .isEqualTo(1);
  }

  @Test
  void a_server_that_is_not_there_is_named() {
    Ended ended =
        run(
            "dashboards",
            "import",
            "--server",
            "http://127.0.0.1:9",
            "--url",
            "http://127.0.0.1:9");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains("no answer from OpenSearch Dashboards at http://127.0.0.1:9")
        .contains("correct --server");
  }

  @Test
  void a_server_that_is_none_or_too_old_is_told() throws IOException {
    assertThat(importedInto("{\"cluster_name\":\"docs\"}").err())
        .contains("is no OpenSearch Dashboards: it has no version");
    assertThat(importedInto("<html>").err()).contains("not as OpenSearch Dashboards does");
    assertThat(importedInto("{\"version\":{\"number\":\"2.7.0\"}}").err())
        .contains("the server is OpenSearch Dashboards 2.7.0. Version 2.8 or newer is needed.");
  }

  @Test
  void files_that_are_not_there_or_hold_nothing_are_named() throws IOException {
    Path empty = Files.writeString(home.resolve("empty.ndjson"), "\n");
    Path broken = Files.writeString(home.resolve("broken.ndjson"), "\n{\"type\":");

    assertThat(imported(home.resolve("none.ndjson")).err()).contains("none.ndjson: no such file");
    assertThat(imported(empty).err()).contains("there are no saved objects in these files");
    assertThat(imported(broken).err()).contains("broken.ndjson, line 2 is no JSON");
  }

  private Ended imported(Path file) {
    return run("dashboards", "import", "--server", "http://127.0.0.1:9", file.toString());
  }

  private Ended importedInto(String status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer = status.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      return run(
          "dashboards", "import", "--server", "http://127.0.0.1:" + server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private Ended run(String... arguments) {
    return new CommandRun(home).run(arguments);
  }
}
