package dev.trailsearch.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemOutcomeTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "201, '',                                     Created",
        "200, '',                                     Created",
        "409, version_conflict_engine_exception,      Exists",
        "404, index_not_found_exception,              NoPartition",
        "429, opensearch_rejected_execution_exception, Busy",
        "403, cluster_block_exception,                Blocked",
        "429, cluster_block_exception,                Blocked",
        "500, node_not_connected_exception,           Busy",
        "503, unavailable_shards_exception,           Busy",
        "400, index_closed_exception,                 Busy",
        "400, mapper_parsing_exception,               Refused",
        "400, illegal_argument_exception,             Refused",
        "404, document_missing_exception,             Refused",
        "409, some_other_conflict,                    Refused",
        "403, security_exception,                     Refused",
      })
  void status_and_type_decide(int status, String type, String outcome) {
    assertThat(ItemOutcome.of(status, type, "why").getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "'this action would add [2] total shards, but this cluster currently has [1000]/[1000] maximum shards open;', Busy",
    "'this action would add [2] total LOCAL_ONLY shards, but this cluster currently has [3]/[1] maximum LOCAL_ONLY shards open;', Busy",
    "'some other validation failed', Refused"
  })
  void the_shard_limit_is_waited_for(String reason, String outcome) {
    assertThat(ItemOutcome.of(400, "validation_exception", reason).getClass().getSimpleName())
        .isEqualTo(outcome);
  }
}
