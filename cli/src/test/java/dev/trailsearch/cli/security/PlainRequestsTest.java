package dev.trailsearch.cli.security;

import static dev.trailsearch.cli.security.SecureStore.EVERYONE;
import static dev.trailsearch.cli.security.SecureStore.ONE;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the engine itself, and so OpenSearch Dashboards, gives under a role of `key roles` for one
/// account.
@Tag("security")
@ExtendWith(SecureStores.class)
class PlainRequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARTITION = "/cloudtrail-v1-2026.03";
  private static final String ACCOUNTS =
      "{\"terms\":{\"field\":\"recipientAccountId\",\"size\":100,\"min_doc_count\":%d}}";

  private final SecureStore store;

  PlainRequestsTest(SecureStore store) {
    this.store = store;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cloudtrail", "/cloudtrail-v*", PARTITION})
  void hits_and_counts_are_those_of_the_account(String indices) throws IOException {
    JsonNode answer =
        ok(
            ask(
                ONE,
                "POST",
                indices + "/_search",
                """
                {"size":1000,"track_total_hits":true,"_source":["recipientAccountId"],
                 "aggs":{"accounts":%s}}
                """
                    .formatted(ACCOUNTS.formatted(1))));

    assertThat(answer.at("/hits/total/value").asInt()).isEqualTo(store.own());
    assertThat(answer.at("/hits/hits")).hasSize(store.own());
    assertThat(answer.findValuesAsText("recipientAccountId")).containsOnly(store.account());
    assertThat(keys(answer.at("/aggregations/accounts"))).containsExactly(store.account());
    assertThat(ok(ask(ONE, "GET", indices + "/_count", "")).path("count").asInt())
        .isEqualTo(store.own());
  }

  /// The plugin narrows queries, and these aggregations have none. Nothing of ours can hinder that;
  /// when it is mended there, the page has to be mended too.
  @Test
  void a_global_aggregation_sees_past_the_role_as_the_page_warns() throws IOException {
    JsonNode answer =
        ok(
            ask(
                ONE,
                "POST",
                "/cloudtrail/_search",
                "{\"size\":0,\"aggs\":{\"all\":{\"global\":{},\"aggs\":{\"accounts\":%s}}}}"
                    .formatted(ACCOUNTS.formatted(1))));

    assertThat(keys(answer.at("/aggregations/all/accounts"))).contains(foreignAccounts());
    assertThat(Files.readString(Path.of("..", "docs", "api.md"))).contains("`global`");
  }

  @Test
  void values_without_events_are_not_told_either() throws IOException {
    EngineResponse answer =
        ask(
            ONE,
            "POST",
            "/cloudtrail/_search",
            "{\"size\":0,\"aggs\":{\"accounts\":%s}}".formatted(ACCOUNTS.formatted(0)));

    assertThat(answer.body().toString()).doesNotContain(foreignAccounts());
  }

  private String[] foreignAccounts() {
    return store.events().keySet().stream()
        .filter(account -> !account.isEmpty() && !account.equals(store.account()))
        .toArray(String[]::new);
  }

  @Test
  void a_document_of_another_account_is_not_there() throws IOException {
    String path = PARTITION + "/_doc/" + EventId.of(store.foreignEvent()).document();

    assertThat(ask(EVERYONE, "GET", path, "").status()).isEqualTo(200);
    assertThat(ask(ONE, "GET", path, "").status()).isEqualTo(404);
  }

  @Test
  void what_a_load_keeps_for_itself_is_not_shown() throws IOException {
    for (String index : Schema.OWN_INDICES) {
      assertThat(ask(ONE, "POST", "/" + index + "/_search", "{}").status())
          .as(index)
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST   | /cloudtrail-v1-2026.03/_doc             | {}",
        "POST   | /cloudtrail-v1-2026.03/_delete_by_query | {\"query\":{\"match_all\":{}}}",
        "POST   | /cloudtrail-v1-2026.03/_update_by_query | {}",
        "DELETE | /cloudtrail-v1-2026.03                  |",
        "PUT    | /cloudtrail-v1-2026.03/_settings        | {\"index.blocks.read_only\":true}",
        "PUT    | /cloudtrail-v1-2026.03/_mapping         | {\"properties\":{}}",
        "PUT    | /cloudtrail-v1-2027.01                  |",
        "POST   | /_aliases                               | {\"actions\":[{\"remove\":{\"index\":\"cloudtrail-v1-2026.03\",\"alias\":\"cloudtrail\"}}]}",
        "PUT    | /_plugins/_security/api/roles/more      | {\"cluster_permissions\":[\"*\"]}",
        "GET    | /.opendistro_security/_search           |",
      })
  void nothing_can_be_written_nor_deleted(String method, String path, String body)
      throws IOException {
    assertThat(ask(ONE, method, path, body == null ? "" : body).status()).isEqualTo(403);
  }

  @Test
  void a_document_cannot_be_deleted_nor_replaced() throws IOException {
    String path = PARTITION + "/_doc/" + EventId.of(store.ownEvent()).document();

    assertThat(ask(ONE, "DELETE", path, "").status()).isEqualTo(403);
    assertThat(ask(ONE, "PUT", path, "{}").status()).isEqualTo(403);
    assertThat(ask(ONE, "GET", path, "").status()).isEqualTo(200);
  }

  private EngineResponse ask(String user, String method, String path, String body)
      throws IOException {
    try (EngineClient client = store.client(user)) {
      return client.send(method, path, Map.of(), body.isEmpty() ? null : JSON.readTree(body));
    }
  }

  private static JsonNode ok(EngineResponse response) {
    assertThat(response.status()).as(response.body().toString()).isEqualTo(200);
    return response.body();
  }

  private static Iterable<String> keys(JsonNode terms) {
    return stream(terms.path("buckets").spliterator(), false)
        .map(bucket -> bucket.path("key").asText())
        .collect(toSet());
  }
}
