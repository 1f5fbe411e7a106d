package dev.trailsearch.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.generator.Logs.Entry;
import dev.trailsearch.generator.story.AttackStory;
import dev.trailsearch.generator.story.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttackInLogsTest {

  private static final GeneratorSettings SETTINGS = GeneratorSettings.defaults();
  private static final Logs LOGS = Logs.of(SETTINGS);
  private static final AttackStory STORY = SETTINGS.story();

  @Test
  void every_step_is_there_as_it_is_told() {
    assertThat(STORY.steps()).allSatisfy(step -> assertTold(LOGS, step));
  }

  @ParameterizedTest
  @CsvSource({"1000, 2, 1, 7", "1000, 5, 30, 8", "3000, 2, 2, 9"})
  void it_is_told_whatever_the_settings(long events, int accounts, int days, long seed) {
    GeneratorSettings settings =
        SETTINGS.withEvents(events).withAccounts(accounts).withDays(days).withSeed(seed);
    Logs logs = Logs.of(settings);
    assertThat(settings.story().steps()).allSatisfy(step -> assertTold(logs, step));
  }

  @Test
  void the_stranger_shares_no_address_and_no_client_with_anybody() {
    List<String> told = STORY.steps().stream().map(Step::eventId).toList();
    assertThat(LOGS.with("sourceIPAddress", AttackStory.ATTACKER_ADDRESS))
        .extracting(Entry::id)
        .isSubsetOf(told);
    assertThat(LOGS.with("sourceIPAddress", AttackStory.EXFILTRATION_ADDRESS))
        .extracting(Entry::id)
        .isSubsetOf(told);
    assertThat(LOGS.with("userAgent", AttackStory.ATTACKER_AGENT))
        .extracting(Entry::id)
        .isSubsetOf(told);
    assertThat(LOGS.with("awsRegion", AttackStory.UNUSUAL_REGION))
        .extracting(Entry::id)
        .isSubsetOf(told);
  }

  @Test
  void the_pipeline_uses_the_leaked_key_itself_until_it_is_replaced() {
    String end = STORY.steps().getLast().time().toString();
    assertThat(
            LOGS.with("userIdentity.accessKeyId", AttackStory.LEAKED_KEY)
                .filter(e -> e.text("sourceIPAddress").equals(AttackStory.PIPELINE_ADDRESS)))
        .hasSizeGreaterThan(10)
        .allMatch(e -> e.time().compareTo(end) < 0);
    assertThat(LOGS.with("userIdentity.accessKeyId", AttackStory.REPLACEMENT_KEY))
        .isNotEmpty()
        .allMatch(e -> e.time().compareTo(end) >= 0);
  }

  @Test
  void each_session_of_the_chain_begins_with_the_record_that_issued_its_key() {
    for (String key : List.of(AttackStory.DEPLOY_KEY, AttackStory.LAKE_KEY)) {
      String issued =
          LOGS.with("responseElements.credentials.accessKeyId", key)
              .map(Entry::time)
              .distinct()
              .reduce((one, two) -> one + " and " + two)
              .orElse("never");
      assertThat(LOGS.with("userIdentity.accessKeyId", key))
          .isNotEmpty()
          .allMatch(
              e -> e.text("userIdentity.sessionContext.attributes.creationDate").equals(issued));
    }
  }

  @Test
  void the_way_into_production_is_told_to_both_accounts() {
    List<Entry> hop =
        LOGS.with("responseElements.credentials.accessKeyId", AttackStory.DEPLOY_KEY).toList();
    assertThat(hop).extracting(e -> e.text("sharedEventID")).hasSize(2).doesNotContain("");
    assertThat(hop.getFirst().text("sharedEventID")).isEqualTo(hop.getLast().text("sharedEventID"));
    assertThat(hop)
        .extracting(e -> e.text("recipientAccountId"))
        .containsExactlyInAnyOrder(AttackStory.BUILD_ACCOUNT, AttackStory.PROD_ACCOUNT);
  }

  private static void assertTold(Logs logs, Step step) {
    assertThat(logs.with("eventID", step.eventId()))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.time()).isEqualTo(step.time().toString());
          assertThat(entry.text("eventSource") + "/" + entry.text("eventName"))
              .isEqualTo(step.event());
          assertThat(entry.text("recipientAccountId")).isEqualTo(step.account());
          String key = entry.text("userIdentity.accessKeyId");
          assertThat(key.isEmpty() ? null : key).isEqualTo(step.key());
          String error = entry.text("errorCode");
          assertThat(error.isEmpty() ? null : error).isEqualTo(step.errorCode());
        });
  }
}
