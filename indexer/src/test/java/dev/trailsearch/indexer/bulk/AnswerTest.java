package dev.trailsearch.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

  @ParameterizedTest
  @CsvSource({
    "413, '',                                        too long,            TooLarge",
    "429, opensearch_rejected_execution_exception,   queue full,          Unavailable",
    "429, cluster_block_exception,                   disk watermark,      Unavailable",
    "403, index_create_block_exception,              disk watermark,      Unavailable",
    "403, cluster_block_exception,                   read-only,           Unavailable",
    "503, cluster_block_exception,                   no cluster manager,  Unavailable",
    "502, '',                                        bad gateway,         Unavailable",
    "503, '',                                        unavailable,         Unavailable",
    "504, '',                                        gateway time-out,    Unavailable",
    "500, node_not_connected_exception,              gone,                Unavailable",
    "400, validation_exception,          maximum shards open,             Unavailable",
    "500, null_pointer_exception,                    oops,                Broken",
    "500, '',                                        oops,                Broken",
    "400, illegal_argument_exception,    Malformed action/metadata line,  Unreadable",
    "400, parsing_exception,                         unexpected token,    Unreadable",
    "401, '',                                        Unauthorized,        Denied",
    "403, security_exception,                        no permissions,      Denied",
    "404, '',                                        no such page,        Denied",
    "405, '',                                        method not allowed,  Denied",
  })
  void a_request_that_is_not_carried_out(int status, String type, String reason, String answer) {
    assertThat(Answer.of(status, type, reason).getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  void an_answer_that_lacks_items_says_nothing_of_any_document() throws Exception {
    assertThat(BulkRequest.read(ok("{\"items\":[{\"create\":{\"status\":201}}]}"), 2))
        .isInstanceOf(Answer.Unavailable.class);
    assertThat(BulkRequest.read(ok("{}"), 1)).isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void an_answer_with_status_200_is_read_item_by_item() throws Exception {
    String body =
        """
        {"errors":true,"items":[
          {"create":{"status":201}},
          {"create":{"status":409,"error":{"type":"version_conflict_engine_exception","reason":"x"}}},
          {"create":{"status":429,"error":{"type":"rejected_execution_exception","reason":"full"}}},
          {"create":{"status":400,"error":{"type":"mapper_parsing_exception","reason":"bad",
            "caused_by":{"type":"y","reason":"worse"}}}}]}
        """;
    assertThat(((Answer.Items) BulkRequest.read(ok(body), 4)).outcomes())
        .containsExactly(
            new ItemOutcome.Created(),
            new ItemOutcome.Exists(),
            new ItemOutcome.Busy("full"),
            new ItemOutcome.Refused("bad: worse"));
  }

  private static EngineResponse ok(String body) throws JsonProcessingException {
    return new EngineResponse(200, new ObjectMapper().readTree(body));
  }
}
