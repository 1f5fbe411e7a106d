package dev.trailsearch.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditRecordTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final UUID ID = new UUID(0, 1);

  @Test
  void an_exchange_is_written_as_a_record_of_the_trail() throws Exception {
    Exchange exchange =
        new Exchange(
            "soc",
            new Exchange.Sender("192.0.2.1", "curl/8", "r-1"),
            "search",
            Map.of("q", List.of("user:alice"), "facet", List.of("user", "error")),
            START,
            Duration.ofMillis(12),
            new Exchange.Outcome(200, Map.of("events", 50L, "total", 1234L), null, null));

    assertThat(JSON.readTree(AuditRecord.of(exchange, ID).toString()))
        .isEqualTo(
            JSON.readTree(
                """
                {"eventVersion":"1.11",
                 "userIdentity":{"type":"TrailsearchCaller","principalId":"soc","userName":"soc"},
                 "eventTime":"2026-01-02T03:04:05Z","eventSource":"trailsearch",
                 "eventName":"Search","sourceIPAddress":"192.0.2.1","userAgent":"curl/8",
                 "requestParameters":{"facet":["user","error"],"q":"user:alice"},
                 "responseElements":{"status":200,"events":50,"total":1234},
                 "additionalEventData":{"start":"2026-01-02T03:04:05.678Z","tookMs":12},
                 "requestID":"r-1","eventID":"00000000-0000-0000-0000-000000000001",
                 "readOnly":true,"eventType":"TrailsearchApiCall","managementEvent":true,
                 "eventCategory":"Management"}
                """));
  }

  @Test
  void a_stranger_has_no_name_a_refusal_has_its_reason_and_no_text_is_endless() {
    Exchange exchange =
        new Exchange(
            null,
            new Exchange.Sender("192.0.2.1", null, "r-1"),
            "search",
            Map.of("q", List.of("a".repeat(5_000))),
            START,
            Duration.ZERO,
            new Exchange.Outcome(401, Map.of(), "unauthenticated", "no key"));

    var record = AuditRecord.of(exchange, ID);

    assertThat(record.path("userIdentity").has("userName")).isFalse();
    assertThat(record.path("errorCode").asText()).isEqualTo("unauthenticated");
    assertThat(record.path("errorMessage").asText()).isEqualTo("no key");
    assertThat(record.at("/requestParameters/q").asText()).hasSize(4_001).endsWith("…");
  }
}
