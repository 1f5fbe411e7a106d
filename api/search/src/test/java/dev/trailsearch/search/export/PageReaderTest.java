package dev.trailsearch.search.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.opensearch.ExactJson;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.event.EventReader;
import dev.trailsearch.search.event.Paths;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources as the engine may hold them, in the place of stored events; ' stands for ". */
class PageReaderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FieldCatalogue CATALOGUE = FieldCatalogue.load();
  private static final String TRAIL =
      "'trail':{'kind':'management','time':'2023-07-10T12:00:00Z','actor':{'name':'alice'},"
          + "'param':['a=b'],'text':['x'],'source':'s','tie':1}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'eventName':'A'," + TRAIL + "}",
        "{" + TRAIL + "}",
        "{ " + TRAIL + " , 'eventName':'A'}",
        "{'a':1," + TRAIL + ",'b':[1,{'c':null}]}",
        "{'a':'no trail'}",
        "{'a':1,'trail':'none'}",
        "{'a':1,'trail':{}}",
        "{'a':1,'trail':{'tie':1,'kind':'data','text':[]}}",
        "{'a':1,'trail':{'param':[],'time':'never','denied':true}}",
        "{'password':'p'," + TRAIL + "}",
        "{'r':{'sessionToken':'t','n':{'masterUserPassword':null}}," + TRAIL + "}",
        "{'secretAccessKey':{'a':[1,true,null,{'b':'x'}]},'z':'kept'," + TRAIL + "}",
        "{'r':[{'clientSecret':-1.5e3},{'clientSecret':[]}],'apiKey':{}," + TRAIL + "}",
        "{'eventID':'00000001-0000-4000-8000-000000000000'," + TRAIL + "}",
        "{'eventID':'other','eventId':7," + TRAIL + "}",
        "{'long':'\\u00e9\\ud83d\\ude00 ü \\' \\\\',\n 'n':1e2,'d':100.0," + TRAIL + "}",
        "{'trail':{'raw':'{\\'password\\':\\'p\\',\\'a\\':1','kind':'malformed','violation':'v'}}",
        "{'trail':{'raw':'no JSON: \\u2028 \\u0007 ü','time':'2023-07-10T12:00:00Z'}}",
      })
  void a_line_is_the_event_that_a_search_shows(String source) throws IOException {
    String stored = source.replace('\'', '"');
    JsonNode hit = ExactJson.read(hit(stored).getBytes(UTF_8));

    String line = lines(ndjson(), stored);

    assertThat(line).endsWith("}\n").hasLineCount(1);
    assertThat(ExactJson.read(line.getBytes(UTF_8)))
        .isEqualTo(ExactJson.read(JSON.writeValueAsBytes(EventReader.read(hit, Paths.ALL, null))));
  }

  @Test
  void a_record_keeps_its_own_bytes() throws IOException {
    String record = "{\"n\": 1e2 ,\"d\":100.00,\"u\":\"\\u00fC\", \"e\":[ ]";

    assertThat(lines(ndjson(), record + "," + TRAIL.replace('\'', '"') + "}"))
        .contains("\"event\":" + record + "},\"derived\":{");
  }

  @Test
  void line_breaks_between_the_tokens_of_a_record_are_left_out() throws IOException {
    assertThat(lines(ndjson(), "{\"a\":\r\n 1,\n\"b\":\"x\\ny\"}"))
        .contains("\"event\":{\"a\": 1,\"b\":\"x\\ny\"}");
  }

  @Test
  void a_line_may_hold_some_fields_only() throws IOException {
    ExportRequest request = ndjson().showing(List.of("eventName", "user"));
    String stored = ("{'eventName':'A','password':'p'," + TRAIL + "}").replace('\'', '"');

    assertThat(lines(request, stored))
        .isEqualTo(
            "{'id':'doc','timestamp':'2023-07-10T12:00:00Z','event':{'eventName':'A'},"
                    .replace('\'', '"')
                + "\"derived\":{\"actor\":{\"name\":\"alice\"}}}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          eventName                      ; A
          user                           ; alice
          trail.resource                 ; arn:a|arn:b
          resources.ARN                  ; x|y
          requestParameters.key.with.dot ; v
          requestParameters.list         ; 1|true
          requestParameters.object       ; "{""a"":[""b""]}"
          requestParameters.object.a     ; b
          requestParameters.password     ; ***
          requestParameters.formula      ; '=1+1
          requestParameters.nothing      ; ``
          trail.text                     ; ``
          nothing.at.all                 ; ``
          """)
  void a_cell_is_found_by_any_name_or_path(String field, String cell) throws IOException {
    String source =
        """
        {"eventName":"A","resources":[{"ARN":"x"},{"type":"t"},{"ARN":"y"}],"requestParameters":{
        "key.with":{"dot":"v"},"list":[1,null,true],"object":{"a":["b"]},"password":"p",
        "formula":"=1+1","nothing":null},
        "trail":{"actor":{"name":"alice"},"resource":["arn:a","arn:b"],"text":["A"]}}
        """;
    ExportRequest request = ExportRequest.of("", ExportFormat.CSV).showing(List.of(field));

    assertThat(lines(request, source)).isEqualTo("doc,," + cell + "\r\n");
  }

  @Test
  void the_head_of_a_table_names_its_columns() {
    PageReader reader = PageReader.of(ExportRequest.of("", ExportFormat.CSV), CATALOGUE);

    assertThat(UTF_8.decode(reader.head().lines()).toString())
        .isEqualTo("id,time,user,action,resource,from,region,account,outcome,error,agent\r\n");
    assertThat(PageReader.of(ndjson(), CATALOGUE).head().lines().hasRemaining()).isFalse();
  }

  @Test
  void what_is_no_answer_is_refused() {
    assertThatThrownBy(() -> read(ndjson(), "{\"took\":1}")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(ndjson(), "{\"hits\":{\"hits\":[{\"_id\":\"x\"}]}}"))
        .hasMessageContaining("without content");
  }

  private static ExportRequest ndjson() {
    return ExportRequest.of("", ExportFormat.NDJSON);
  }

  private static String hit(String source) {
    return "{\"_index\":\"i\",\"_id\":\"doc\",\"_score\":null,\"_source\":"
        + source
        + ",\"sort\":[1,2]}";
  }

  private static String lines(ExportRequest request, String source) throws IOException {
    return read(
        request,
        "{\"took\":1,\"_shards\":{\"total\":1},\"hits\":{\"max_score\":null,\"hits\":["
            + hit(source)
            + "]}}");
  }

  private static String read(ExportRequest request, String answer) throws IOException {
    byte[] bytes = answer.getBytes(UTF_8);
    try (JsonParser json = ExactJson.parser(bytes)) {
      return UTF_8.decode(PageReader.of(request, CATALOGUE).read(json, bytes).lines()).toString();
    }
  }
}
