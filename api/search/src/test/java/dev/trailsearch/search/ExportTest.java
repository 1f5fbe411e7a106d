package dev.trailsearch.search;

import static dev.trailsearch.search.Records.id;
import static dev.trailsearch.search.Records.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.export.ExportEnd;
import dev.trailsearch.search.export.ExportFormat;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.export.ExportRequest.Resumption;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.problem.QueryException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports over odd records on the real engine, in pages as small as an export begins with. */
class ExportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MANY = 700;
  private static final int TIMELESS = 3;
  private static final int ALL = MANY + TIMELESS + 6;
  private static final String LARGE = "x".repeat(250_000);

  private static TestIndex index;
  private static SearchService service;

  @BeforeAll
  static void load() {
    List<ObjectNode> records =
        new ArrayList<>(IntStream.range(0, MANY).mapToObj(Records::record).toList());
    records.add(record(MANY, "{'requestParameters':{'text':'" + LARGE + "'}}"));
    records.add(record(MANY + 1, "{'responseElements':{'sessionToken':'geheim'}}"));
    records.add(record(MANY + 2, "{'recipientAccountId':'999988887777'}"));
    records.add(record(MANY + 3, "{'userAgent':'=HYPERLINK(1)','userIdentity':{'type':'Root'}}"));
    IntStream.rangeClosed(1, TIMELESS)
        .mapToObj(n -> record(MANY + 10 + n))
        .peek(record -> record.remove("eventTime"))
        .forEach(records::add);
    index = TestIndex.of(records);
    index.add("a", record(MANY + 5).put("", "empty key").toString(), TestIndex.NOW);
    index.addConflict("a", record(1, "{'eventName':'PutObject'}").toString());
    index.add("a", List.of(record(MANY + 6)), TestIndex.NOW.plusSeconds(1));
    service = index.service();
  }

  @AfterAll
  static void remove() {
    index.close();
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void the_lines_are_the_events_that_a_search_shows(Sort sort) throws Exception {
    String lines = export(ndjson().inOrder(sort));

    assertThat(lines.lines().map(ExportTest::tree).toList())
        .isEqualTo(
            searched(sort).stream()
                .filter(event -> !event.path("id").asText().equals(id(MANY + 6)))
                .toList());
  }

  @Test
  void what_was_indexed_after_the_cut_off_is_no_part_of_it() throws Exception {
    assertThat(ids(export(ndjson()))).hasSize(ALL).doesNotContain(id(MANY + 6));
    assertThat(end(ndjson())).isEqualTo(new ExportEnd(ALL, ALL, TestIndex.NOW));
  }

  @Test
  void secrets_are_masked_in_every_form() throws Exception {
    String query = "eventID:" + id(MANY + 1);
    ExportRequest table =
        ExportRequest.of(query, ExportFormat.CSV).showing(List.of("responseElements.sessionToken"));

    assertThat(export(ExportRequest.of(query, ExportFormat.NDJSON)))
        .contains("\"sessionToken\":\"***\"")
        .doesNotContain("geheim");
    assertThat(export(table)).contains(",***\r\n").doesNotContain("geheim");
  }

  @Test
  void a_large_record_is_whole() throws Exception {
    ExportRequest request = ExportRequest.of("eventID:" + id(MANY), ExportFormat.NDJSON);

    assertThat(tree(export(request)).at("/event/requestParameters/text").asText()).isEqualTo(LARGE);
  }

  @Test
  void a_cell_never_starts_a_formula() throws Exception {
    ExportRequest request = ExportRequest.of("eventID:" + id(MANY + 3), ExportFormat.CSV);

    assertThat(export(request))
        .isEqualTo(
            "id,time,user,action,resource,from,region,account,outcome,error,agent\r\n"
                + id(MANY + 3)
                + ",2023-07-10T12:11:43Z,root,s3:GetObject,"
                + "logs,203.0.113.7,us-east-1,111122223333,success,,"
                + "'=HYPERLINK(1)\r\n");
  }

  @Test
  void a_table_of_nothing_has_a_head_and_lines_of_nothing_are_none() throws Exception {
    String nothing = "user:nobody";

    assertThat(export(ExportRequest.of(nothing, ExportFormat.CSV)))
        .startsWith("id,time,")
        .hasLineCount(1);
    assertThat(export(ExportRequest.of(nothing, ExportFormat.NDJSON))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void it_goes_on_behind_any_event_to_the_same_bytes(ExportFormat format) throws Exception {
    ExportRequest request = ExportRequest.of("", format);
    String whole = export(request);
    List<String> lines = whole.lines().toList();
    for (int taken : List.of(2, 251, MANY / 2, lines.size() - 4, lines.size() - 2, lines.size())) {
      String begun = whole.substring(0, end(whole, taken));
      String last = lastId(lines.get(taken - 1), format);

      String rest = export(request.from(new Resumption(last, TestIndex.NOW)));

      assertThat(begun + rest).as("after %d lines", taken).isEqualTo(whole);
    }
  }

  @Test
  void nothing_of_another_account_is_exported_nor_told_of() throws Exception {
    SearchService narrow = index.service().seeing(new Access.Accounts(Set.of("999988887777")));
    ExportRequest behindAnothers = ndjson().from(new Resumption(id(3), TestIndex.NOW));
    ExportRequest behindNone = ndjson().from(new Resumption(id(999_999), TestIndex.NOW));

    assertThat(ids(export(narrow, ndjson()))).containsExactly(id(MANY + 2));
    try (RunningExport export = narrow.export(ndjson())) {
      assertThat(export.matching()).isEqualTo(1);
    }
    assertThat(fault(narrow, behindAnothers).replace(id(3), "ID"))
        .isEqualTo(fault(narrow, behindNone).replace(id(999_999), "ID"));
  }

  @Test
  void what_cannot_be_exported_is_refused_at_once() {
    assertThat(fault(service, ExportRequest.of("usr:alice", ExportFormat.CSV)))
        .contains("there is no field \"usr\"");
    assertThat(fault(service, ndjson().from(new Resumption(null, TestIndex.NOW.plusSeconds(1)))))
        .contains("in the future");
  }

  @Test
  void an_export_that_is_closed_never_seems_to_be_whole() throws Exception {
    RunningExport export = service.export(ndjson());
    assertThat(export.next()).isPresent();
    export.close();

    assertThatThrownBy(export::next).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_becomes_visible_late_is_counted_at_the_end() throws Exception {
    List<ObjectNode> early = IntStream.range(1, 400).mapToObj(Records::record).toList();
    try (TestIndex own = TestIndex.of(early);
        RunningExport export = own.service().export(ndjson())) {
      assertThat(export.next()).isPresent();
      own.add("a", List.of(record(0)), TestIndex.NOW);
      while (export.next().isPresent()) {
        // only the end is wanted
      }

      assertThat(export.end()).isEqualTo(new ExportEnd(399, 400, TestIndex.NOW));
    }
  }

  private static ExportRequest ndjson() {
    return ExportRequest.of("", ExportFormat.NDJSON);
  }

  private static String export(ExportRequest request) throws InterruptedException {
    return export(service, request);
  }

  private static String export(SearchService from, ExportRequest request)
      throws InterruptedException {
    StringBuilder all = new StringBuilder();
    try (RunningExport export = from.export(request)) {
      for (Optional<ExportPage> page = export.next(); page.isPresent(); page = export.next()) {
        all.append(UTF_8.decode(page.get().lines()));
      }
    }
    return all.toString();
  }

  private static ExportEnd end(ExportRequest request) throws InterruptedException {
    try (RunningExport export = service.export(request)) {
      while (export.next().isPresent()) {
        // only the end is wanted
      }
      return export.end();
    }
  }

  private static String fault(SearchService from, ExportRequest request) {
    List<String> words = new ArrayList<>();
    assertThatThrownBy(() -> from.export(request).close())
        .isInstanceOfSatisfying(
            QueryException.class, e -> words.add(e.getMessage() + "; " + e.hint().orElse("")));
    return words.getFirst();
  }

  /** What a search shows, without what only the ledger knows. */
  private static List<JsonNode> searched(Sort sort) {
    List<JsonNode> events = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page =
          service.search(
              SearchRequest.of("").at(new PageRequest(PageRequest.MAX_SIZE, sort, cursor)));
      page.events().forEach(event -> events.add(tree(string(event))));
      cursor = page.next();
    } while (cursor != null);
    events.forEach(event -> ((ObjectNode) event.path("derived")).remove("integrity"));
    return events;
  }

  private static List<String> ids(String lines) {
    return lines.lines().map(line -> tree(line).path("id").asText()).toList();
  }

  private static String lastId(String line, ExportFormat format) {
    return switch (format) {
      case NDJSON -> tree(line).path("id").asText();
      case CSV -> line.substring(0, line.indexOf(','));
    };
  }

  /** Where so many lines end. */
  private static int end(String text, int lines) {
    int at = 0;
    for (int i = 0; i < lines; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at;
  }

  private static String string(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
