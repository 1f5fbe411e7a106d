package dev.trailsearch.cli.security;

import static dev.trailsearch.cli.security.SecureStore.EVERYONE;
import static dev.trailsearch.cli.security.SecureStore.ONE;
import static dev.trailsearch.cli.security.SecureStore.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the command line shows under a role of `key roles` for one account.
@Tag("security")
@ExtendWith(SecureStores.class)
class LimitedRoleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FACETS =
      "recipientAccountId,account,user,action,ip,requestParameters.bucketName";

  private final SecureStore store;

  LimitedRoleTest(SecureStore store) {
    this.store = store;
  }

  @Test
  void the_events_of_the_account_are_found_and_no_others() throws IOException {
    Ended ended = store.as(ONE).run("search", "--size", "1000", "--output", "ndjson");

    Set<String> found = new HashSet<>();
    for (String line : ended.out().lines().toList()) {
      found.add(SecureStore.id(JSON.readTree(line).path("event")));
    }
    assertThat(found).isEqualTo(store.events().get(store.account()));
  }

  @Test
  void counts_are_those_of_a_store_with_that_account_alone() {
    JsonNode limited = counts(ONE, "");
    JsonNode asked = counts(EVERYONE, ofTheAccount());
    JsonNode all = counts(EVERYONE, "");

    assertThat(limited.at("/total/value").asInt()).isEqualTo(store.own());
    assertThat(limited.path("facets").findValues("value")).isNotEmpty();
    for (String part : Set.of("total", "facets", "histogram")) {
      assertThat(limited.path(part)).as(part).isEqualTo(asked.path(part));
      assertThat(limited.path(part)).as(part).isNotEqualTo(all.path(part));
    }
  }

  private String ofTheAccount() {
    return "recipientAccountId:%1$s OR accountId:%1$s".formatted(store.account());
  }

  private JsonNode counts(String user, String query) {
    return json(
        store
            .as(user)
            .run(
                "search",
                query,
                "--from",
                "2026-01-01",
                "--to",
                "2026-12-31",
                "--facet",
                FACETS,
                "--histogram",
                "--size",
                "0"));
  }

  @Test
  void a_query_for_another_account_finds_nothing() {
    Ended ended = store.as(ONE).run("search", "NOT (" + ofTheAccount() + ")");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).isEqualTo("No events match.\n");
  }

  @Test
  void an_event_of_the_account_is_shown_whole() {
    JsonNode event = json(store.as(ONE).run("get", store.ownEvent()));

    assertThat(event.at("/event/recipientAccountId").asText()).isEqualTo(store.account());
  }

  @Test
  void an_event_of_another_account_is_not_there() {
    Ended ended = store.as(ONE).run("get", store.foreignEvent());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(store.as(EVERYONE).run("get", store.foreignEvent()).code()).isZero();
  }

  @Test
  void a_load_is_refused_and_says_so() throws IOException {
    Path logs = Files.writeString(store.home().resolve("mine.json"), "{\"Records\":[]}");

    Ended ended = store.as(ONE).run("backfill", logs.toString());

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("the engine answered 403", "of someone who may");
  }
}
