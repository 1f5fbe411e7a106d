package dev.trailsearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users start it: a process with an environment, two streams and an end. */
@Timeout(60)
class ApplicationTest {

  private static final int SIGTERM = 128 + 15;

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leave_no_process_behind() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void it_prints_its_address_and_nothing_else_and_ends_cleanly_when_told_to() throws Exception {
    Process api = start(Map.of("TRAILSEARCH_PORT", "0"));
    try (BufferedReader out = api.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertThat(line).matches("Trailsearch API at http://127\\.0\\.0\\.1:\\d+");
      assertThat(status(URI.create(line.substring(line.indexOf("http")) + "/health/liveness")))
          .isEqualTo(200);

      // Not Process.destroy, which closes the streams too.
      api.toHandle().destroy();

      assertThat(out.readLine()).isNull();
      assertThat(api.waitFor()).isEqualTo(SIGTERM);
    }
    assertThat(errors()).isEmpty();
  }

  @Test
  void an_address_that_other_machines_reach_is_refused() throws Exception {
    Process api = start(Map.of("MICRONAUT_SERVER_HOST", "0.0.0.0", "TRAILSEARCH_PORT", "0"));

    assertThat(api.waitFor()).isEqualTo(2);
    assertThat(api.inputReader().readLine()).isNull();
    assertThat(errors())
        .startsWith("The API cannot start: refusing to listen on 0.0.0.0")
        .contains("micronaut.server.host")
        .hasLineCount(1);
  }

  @Test
  void its_log_is_an_object_a_line_where_that_is_wanted() throws Exception {
    Path keys = Path.of(new Keys().with("soc", "search", "\"*\"").in(folder));
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
    Process api =
        start(
            Map.of(
                "TRAILSEARCH_PORT",
                "0",
                "TRAILSEARCH_LOG_FORMAT",
                "json",
                "TRAILSEARCH_API_KEYS_FILE",
                keys.toString()));
    try (BufferedReader out = api.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("Trailsearch API at");
    }

    JsonNode line = new ObjectMapper().readTree(errors());
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("formattedMessage").asText()).contains(keys.toString(), "chmod 600");
  }

  @Test
  void a_port_in_use_is_named_in_the_message() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Process api = start(Map.of("TRAILSEARCH_PORT", port));

      assertThat(api.waitFor()).isEqualTo(2);
      assertThat(errors()).startsWith("The API cannot start: ").contains(port, "TRAILSEARCH_PORT");
    }
  }

  @Test
  void a_missing_password_file_is_named_in_the_message() throws Exception {
    Process api =
        start(
            Map.of(
                "TRAILSEARCH_PORT", "0",
                "TRAILSEARCH_USER", "reader",
                "TRAILSEARCH_PASSWORD_FILE", "/nowhere/password"));

    assertThat(api.waitFor()).isEqualTo(2);
    assertThat(errors()).contains("trailsearch.password-file", "/nowhere/password");
  }

  @Test
  void a_port_that_is_no_number_is_named_in_the_message() throws Exception {
    Process api = start(Map.of("TRAILSEARCH_PORT", "http"));

    assertThat(api.waitFor()).isEqualTo(2);
    assertThat(errors()).startsWith("The API cannot start: ").contains("port", "http");
  }

  @Test
  void a_rehearsal_asks_itself_and_ends_without_an_engine() throws Exception {
    Process api =
        start(
            Map.of(
                "TRAILSEARCH_PORT", "0",
                "TRAILSEARCH_URL", "http://127.0.0.1:9",
                "JAVA_TOOL_OPTIONS", "-Dtrailsearch.rehearsal=true"));

    assertThat(api.waitFor()).isZero();
    assertThat(errors().lines())
        .filteredOn(line -> line.contains("\"eventType\":\"TrailsearchApiCall\""))
        .hasSize(3)
        .noneMatch(line -> line.contains("\"status\":404"))
        .anyMatch(line -> line.contains("\"eventName\":\"FacetValues\""))
        .anyMatch(line -> line.contains("\"eventName\":\"Search\""));
  }

  private Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName());
    java.environment().putAll(environment);
    Process process = java.redirectError(folder.resolve("stderr").toFile()).start();
    started.add(process);
    return process;
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("stderr"));
  }

  private static int status(URI uri) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
