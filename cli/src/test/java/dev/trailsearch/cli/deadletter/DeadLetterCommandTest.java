package dev.trailsearch.cli.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.cli.output.Terminal;
import dev.trailsearch.indexer.deadletter.DeadLetter;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.source.RecordReader;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LoadedEngine.class)
class DeadLetterCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Terminal TERMINAL = new Terminal(true, true, 100, true);

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "readOnly":true,}  | ,}       | }
          "readOnly":true"}  | true"\\}\\]\\} | "true"}
          "readOnly":'true'} | '        | "
          readOnly:true}     | readOnly | "readOnly"
          """)
  void a_broken_record_goes_the_whole_circle_and_is_found(String end, String fault, String repair)
      throws Exception {
    String service = "s" + UUID.randomUUID().toString().replace("-", "");
    Path log = home.resolve("a.json");
    Files.writeString(log, "{\"Records\":[" + record(service) + end + "]}");
    circle(log, service, fault, repair);
  }

  @Tag("data")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          app-runner-CreateService.json | apprunner | ,(\\s*\\}) | $1
          app-mesh-CreateMesh.json      | appmesh   | : (\\d+)"  | : "$1"
          """)
  void a_malformed_example_of_the_service_pages_goes_it_too(
      String name, String service, String fault, String repair) throws Exception {
    String data = System.getProperty("trailsearch.test.data", "");
    Path example = Path.of(data, "aws-service-examples", name);
    assumeTrue(
        !data.isEmpty() && Files.exists(example),
        "no data set at " + example + "; set -Dtrailsearch.test.data");
    circle(Files.copy(example, home.resolve(name)), service, fault, repair);
  }

  /// Load, list, show, mend, replay, search.
  private void circle(Path log, String service, String fault, String repair) throws Exception {
    lose(log);
    JsonNode letters = json(run("list", "--object", log.toString())).path("letters");
    assertThat(letters).hasSize(1);
    assertThat(letters.path(0).path("cause").asText()).isEqualTo("not-json");
    String id = letters.path(0).path("id").asText();
    assertThat(json(run("show", id)).path("reason")).isEqualTo(letters.path(0).path("reason"));

    Path text = home.resolve("text.json");
    assertThat(run("show", id, "--out", text.toString()).code()).isZero();
    assertThat(run("replay", id, "--file", text.toString()).code()).isEqualTo(4);
    Files.writeString(text, Files.readString(text).replaceAll(fault, repair));
    Ended replay = run("replay", id, "--file", text.toString());
    assertThat(replay.code()).as(replay.err()).isZero();
    assertThat(json(replay).path("records").toString())
        .isEqualTo(
            "{\"read\":1,\"indexed\":1,\"duplicates\":0,\"conflicts\":0,\"malformed\":0,"
                + "\"expired\":0,\"rejected\":0,\"capped\":0}");

    Ended found = command("search", "service:" + service);
    assertThat(json(found).path("events"))
        .extracting(event -> event.path("derived").path("source").asText())
        .contains(log.toString());
    assertThat(run("list", "--object", log.toString()).code()).isEqualTo(1);
    assertThat(json(run("list", "--object", log.toString(), "--replayed")).path("letters"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.path("attempts").asInt()).isGreaterThan(2));
  }

  @Test
  void letters_are_listed_by_cause_and_never_with_their_text() throws Exception {
    lose(broken("\"sessionToken\":\"hush\","));
    Ended groups = run("list");
    assertThat(json(groups).path("causes"))
        .anySatisfy(cause -> {
          assertThat(cause.path("cause").asText()).isEqualTo("not-json");
          assertThat(cause.path("count").asLong()).isPositive();
          assertThat(cause.path("examples")).isNotEmpty();
        });
    for (String form : List.of("table", "json", "ndjson", "csv")) {
      assertThat(run("list", "--output", form).out()).contains("not-json");
      Ended list = run("list", "--object", home.toString(), "--output", form);
      assertThat(list.out()).contains("a.json", "not-json").doesNotContain("hush");
    }
  }

  @Test
  void a_list_is_shown_page_by_page() throws Exception {
    Path log = home.resolve("many.json");
    Files.writeString(log, "{\"Records\":[1,2,3,4,5]}");
    lose(log);
    String[] list = {"list", "--object", home.toString(), "--size", "2", "--after", ""};
    List<String> seen = new ArrayList<>();
    JsonNode page = json(run("list", "--object", home.toString(), "--size", "2"));
    while (page.path("next").isTextual()) {
      page.path("letters").forEach(letter -> seen.add(letter.path("column").asText()));
      list[6] = page.path("next").asText();
      page = json(run(list));
    }
    page.path("letters").forEach(letter -> seen.add(letter.path("column").asText()));
    assertThat(seen).containsExactly("13", "15", "17", "19", "21");
  }

  @Test
  void secrets_are_masked_unless_all_is_asked_for() throws Exception {
    lose(broken("\"sessionToken\":\"hush\","));
    String id = onlyId();
    for (String form : List.of("table", "json", "ndjson", "csv")) {
      assertThat(run("show", id, "--output", form).out()).contains("***").doesNotContain("hush");
      assertThat(run("show", id, "--output", form, "--raw").out()).contains("hush");
    }
  }

  @Test
  void the_bytes_are_written_to_a_new_file_of_ones_own() throws Exception {
    Path log = broken("\"sessionToken\":\"hush\",");
    lose(log);
    Path out = home.resolve("out.json");
    assertThat(run("show", onlyId(), "--out", out.toString()).code()).isZero();
    assertThat(Files.readString(log)).isEqualTo("{\"Records\":[" + Files.readString(out) + "]}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
    Ended again = run("show", onlyId(), "--out", out.toString());
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("out.json", "it is there already");
  }

  @Test
  void a_repair_may_come_from_standard_input() throws Exception {
    lose(broken(""));
    String repaired = record("s3.amazonaws.com") + "\"readOnly\":true}";
    Ended replay = answering(repaired, () -> run("replay", onlyId(), "--file", "-"));
    assertThat(replay.code()).as(replay.err()).isZero();
  }

  @Test
  void what_cannot_be_replayed_is_told_and_waits() throws Exception {
    lose(broken(""));
    Ended replay = run("replay", "--object", home.toString());
    assertThat(replay.code()).isEqualTo(4);
    assertThat(replay.err())
        .containsPattern("rejected: " + onlyId() + ": line 1, column \\d+")
        .contains("trailsearch deadletter list");
    assertThat(json(replay).path("letters").path("failed").asInt()).isOne();
  }

  @Test
  void what_is_dropped_is_gone() throws Exception {
    lose(broken(""));
    String id = onlyId();
    Ended unasked = run("drop", id);
    assertThat(unasked.code()).isEqualTo(2);
    assertThat(unasked.err()).contains("--yes");
    assertThat(answering("n\n", () -> onTerminal("drop", id)).code()).isEqualTo(1);
    assertThat(answering("", () -> onTerminal("drop", id)).code()).isEqualTo(1);
    Ended asked = answering("y\n", () -> onTerminal("drop", id));
    assertThat(asked.err()).contains("Drop 1 dead letter for good? [y/N] ");
    assertThat(asked.out()).isEqualTo("dropped 1\n");
    assertThat(run("show", id).code()).isEqualTo(1);

    lose(broken(""));
    assertThat(json(run("drop", "--object", home.toString(), "--yes")).path("dropped").asInt())
        .isOne();
    assertThat(run("drop", "--object", home.toString(), "--yes").code()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_is_no_error_but_no_success_either() {
    for (List<String> words :
        List.of(
            List.of("show", "unknown"),
            List.of("replay", "unknown"),
            List.of("drop", "unknown", "--yes"),
            List.of("list", "--object", "/nowhere"),
            List.of("replay", "--object", "/nowhere"))) {
      Ended ended = run(words.toArray(String[]::new));
      assertThat(ended.code()).as("%s", words).isEqualTo(1);
      assertThat(ended.err()).as("%s", words).containsIgnoringCase("no ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "replay,                                 no dead letter was named",
    "drop --yes,                             no dead letter was named",
    "replay a --all,                         one way at a time",
    "drop --cause refused --all --yes,       one way at a time",
    "list --cause broken,                    not-json",
    "list --size 0,                          less than 1",
    "list --after unknown,                   no dead letter has the id",
    "replay a b --file x,                    --file repairs one",
    "replay --all --file x,                  --file repairs one",
    "replay a --file nowhere.json,           nowhere.json is no file"
  })
  void what_makes_no_sense_is_said(String words, String message) {
    Ended ended = run(words.split(" "));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "replay", "drop"})
  void the_help_fits_and_has_examples(String verb) {
    Ended help = run(verb, "--help");
    assertThat(help.out())
        .contains("Examples:\n  trailsearch deadletter " + verb)
        .contains("TRAILSEARCH_URL");
    assertThat(help.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  private String onlyId() throws Exception {
    JsonNode letters = json(run("list", "--object", home.toString())).path("letters");
    assertThat(letters).hasSize(1);
    return letters.path(0).path("id").asText();
  }

  private Path broken(String middle) throws Exception {
    Path log = home.resolve("a.json");
    return Files.writeString(
        log, "{\"Records\":[" + record("s3.amazonaws.com") + middle + "\"readOnly\":true,}]}");
  }

  /// The beginning of a record; its end is for whoever breaks it.
  private static String record(String source) {
    return """
    {"eventVersion":"1.08","eventTime":"2026-03-30T10:00:00Z","eventID":"%s",\
    "eventSource":"%s","eventName":"GetObject","awsRegion":"us-east-1","requestParameters":{}\
    """
            .formatted(UUID.randomUUID(), source)
        + ",";
  }

  /// A load that loses what is broken, with its letters.
  private void lose(Path log) throws Exception {
    assertThat(command("backfill", log.toString()).code()).isEqualTo(4);
    List<DeadLetter> lost = new ArrayList<>();
    EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
    try (RecordReader reader = new RecordReader(Files.newInputStream(log), parser)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof Item.Unreadable unreadable) {
          lost.add(DeadLetter.of(log.toString(), unreadable));
        }
      }
    }
    try (EngineClient engine =
        new EngineClient(ConnectionSettings.of(URI.create(LoadedEngine.url())))) {
      new DeadLetters(engine, InstantSource.system(), Duration.ofSeconds(30)).put(lost);
    }
  }

  private Ended run(String... words) {
    List<String> all = new ArrayList<>(List.of("deadletter"));
    all.addAll(List.of(words));
    return command(all.toArray(String[]::new));
  }

  private Ended onTerminal(String... words) {
    List<String> all = new ArrayList<>(List.of("deadletter"));
    all.addAll(List.of(words));
    return user().on(TERMINAL).run(all.toArray(String[]::new));
  }

  private Ended command(String... words) {
    return user().run(words);
  }

  private CommandRun user() {
    return new CommandRun(home).with("TRAILSEARCH_URL", LoadedEngine.url());
  }

  private interface Run {
    Ended run() throws Exception;
  }

  private static Ended answering(String input, Run run) throws Exception {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run.run();
    } finally {
      System.setIn(before);
    }
  }

  private static JsonNode json(Ended ended) throws Exception {
    return JSON.readTree(ended.out());
  }
}
