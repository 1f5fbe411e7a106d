package dev.trailsearch.generator;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trailsearch.generator.Logs.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records of the default settings are like. */
class RecordsTest {

  private static final Logs LOGS = Logs.of(GeneratorSettings.defaults());

  private static final Pattern ARRIVAL = Pattern.compile("_(\\d{8}T\\d{4})Z_");

  @Test
  void all_kinds_are_there() {
    assertThat(LOGS.values("eventCategory"))
        .contains("Management", "Data", "NetworkActivity", "Insight", "Aggregated");
    assertThat(LOGS.values("eventType"))
        .contains(
            "AwsApiCall",
            "AwsServiceEvent",
            "AwsConsoleSignIn",
            "AwsVpceEvent",
            "AwsCloudTrailInsight",
            "AwsAggregatedEvent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Root",
        "IAMUser",
        "AssumedRole",
        "Role",
        "FederatedUser",
        "Directory",
        "AWSAccount",
        "AWSService",
        "SAMLUser",
        "WebIdentityUser",
        "IdentityCenterUser",
        "Unknown"
      })
  void all_identity_types_are_there(String type) {
    assertThat(LOGS.with("userIdentity.type", type)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apprunner",
        "appmesh",
        "amplify",
        "amplifybackend",
        "devops-guru",
        "ecs",
        "s3",
        "iam",
        "sts",
        "ec2",
        "lambda",
        "dynamodb",
        "kms",
        "cloudtrail",
        "signin",
        "rds",
        "logs",
        "secretsmanager",
        "ssm",
        "eks",
        "ecr",
        "cloudformation",
        "sqs",
        "sns",
        "guardduty",
        "config",
        "organizations",
        "route53",
        "cloudfront",
        "autoscaling",
        "elasticloadbalancing",
        "glue",
        "athena",
        "bedrock"
      })
  void all_services_are_there(String service) {
    assertThat(
            LOGS.with("eventSource", service + ".amazonaws.com")
                .map(e -> e.text("eventName"))
                .distinct())
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void versions_are_mixed_and_each_record_has_only_the_fields_of_its_version() {
    assertThat(LOGS.values("eventVersion"))
        .contains("1.04", "1.05", "1.06", "1.07", "1.08", "1.09", "1.10", "1.11");
    assertThat(calls())
        .allSatisfy(entry -> {
          assertThat(entry.has("eventCategory")).isEqualTo(entry.minorVersion() >= 7);
          assertThat(entry.has("managementEvent")).isEqualTo(entry.minorVersion() >= 6);
          if (entry.minorVersion() < 8) {
            assertThat(entry.has("tlsDetails")).isFalse();
            assertThat(entry.has("sessionCredentialFromConsole")).isFalse();
          }
        });
  }

  @Test
  void category_and_management_event_agree() {
    assertThat(LOGS.with("eventCategory", "Data"))
        .allMatch(entry -> entry.text("managementEvent").equals("false"));
    assertThat(LOGS.with("eventCategory", "Management"))
        .allMatch(entry -> entry.text("managementEvent").equals("true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Get", "List", "Describe", "Head"})
  void what_only_reads_says_so(String verb) {
    assertThat(calls().filter(entry -> entry.text("eventName").startsWith(verb)))
        .isNotEmpty()
        .filteredOn(entry -> !entry.text("eventName").equals("ListBackendJobs"))
        .allMatch(entry -> entry.text("readOnly").equals("true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Create", "Delete", "Put", "Update", "Run", "Terminate", "Attach"})
  void what_changes_something_says_so(String verb) {
    assertThat(calls().filter(entry -> entry.text("eventName").startsWith(verb)))
        .isNotEmpty()
        .allMatch(entry -> entry.text("readOnly").equals("false"));
  }

  @Test
  void about_six_in_a_hundred_calls_fail() {
    double failed = calls().filter(e -> e.has("errorCode") || e.has("errorMessage")).count();
    assertThat(failed / calls().count()).isCloseTo(0.06, within(0.015));
    assertThat(LOGS.values("errorCode"))
        .contains(
            "AccessDenied",
            "Client.UnauthorizedOperation",
            "ThrottlingException",
            "NoSuchBucket",
            "VpceAccessDenied");
  }

  @Test
  void records_are_as_large_as_real_ones() {
    double average =
        LOGS.stream().mapToInt(e -> e.record().toString().length()).average().orElse(0);
    assertThat(average).isBetween(1_300.0, 1_650.0);
    assertThat(LOGS.stream().mapToInt(e -> e.record().toString().length()).max().orElse(0))
        .as("the largest: some templates are stored whole")
        .isBetween(25_000, 256 * 1024);
  }

  @Test
  void there_is_more_by_day_than_by_night() {
    assertThat(inHour("10")).isGreaterThan(2 * inHour("03"));
    assertThat(inHour("16")).isGreaterThan(2 * inHour("03"));
  }

  private static long inHour(String hour) {
    return LOGS.stream().filter(entry -> entry.time().substring(11, 13).equals(hour)).count();
  }

  @Test
  void every_record_is_of_the_window_and_arrives_minutes_after_it() {
    GeneratorSettings settings = GeneratorSettings.defaults();
    assertThat(LOGS.stream())
        .allSatisfy(entry -> {
          assertThat(Instant.parse(entry.time())).isBetween(settings.from(), settings.until());
          assertThat(delay(entry)).isPositive();
        });
    assertThat(
            LOGS.stream()
                .filter(e -> !e.has("addendum"))
                .map(RecordsTest::delay)
                .sorted()
                .skip(LOGS.entries().size() / 2)
                .findFirst())
        .hasValueSatisfying(
            median -> assertThat(median).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(7)));
    assertThat(
            LOGS.stream()
                .filter(e ->
                    !e.key().contains("/" + e.time().substring(0, 10).replace('-', '/') + "/")))
        .as("records on the day before that of their path")
        .isNotEmpty();
  }

  @Test
  void a_record_delivered_twice_is_the_same_in_another_file() {
    Map<String, List<Entry>> byId = LOGS.stream().collect(groupingBy(Entry::id));
    List<List<Entry>> twice = byId.values().stream().filter(e -> e.size() > 1).toList();
    assertThat(twice).hasSizeBetween(100, 300);
    assertThat(twice)
        .allSatisfy(copies -> {
          assertThat(copies.stream().map(Entry::record).distinct()).hasSize(1);
          assertThat(copies.stream().map(Entry::key).distinct()).hasSameSizeAs(copies);
        });
  }

  @Test
  void a_session_is_opened_before_it_is_used() {
    Map<String, String> issued = new HashMap<>();
    LOGS.stream()
        .filter(e -> !e.text("responseElements.credentials.accessKeyId").isEmpty())
        .forEach(e -> issued.put(e.text("responseElements.credentials.accessKeyId"), e.time()));
    Set<String> used = new HashSet<>();
    LOGS.stream()
        .filter(e -> issued.containsKey(e.text("userIdentity.accessKeyId")))
        .forEach(e -> {
          String key = e.text("userIdentity.accessKeyId");
          assertThat(e.text("userIdentity.sessionContext.attributes.creationDate"))
              .as(key)
              .isLessThanOrEqualTo(e.time());
          assertThat(e.time()).isGreaterThanOrEqualTo(issued.getOrDefault(key, ""));
          used.add(key);
        });
    assertThat(used).hasSizeGreaterThan(1_000);
  }

  @Test
  void what_crosses_accounts_is_told_to_both() {
    Map<String, List<Entry>> shared =
        calls()
            .filter(e -> e.has("sharedEventID"))
            .collect(groupingBy(e -> e.text("sharedEventID")));
    assertThat(shared).hasSizeGreaterThan(50);
    long pairs =
        shared.values().stream()
            .filter(e -> e.stream().map(x -> x.text("recipientAccountId")).distinct().count() == 2)
            .count();
    assertThat(pairs)
        .as("all but those of which one half is late")
        .isGreaterThan(shared.size() - 10);
    assertThat(shared.values())
        .allSatisfy(
            told -> assertThat(told.stream().map(e -> e.text("requestID")).distinct()).hasSize(1));
  }

  @Test
  void an_insight_ends_after_it_started() {
    Map<String, List<Entry>> insights =
        LOGS.with("eventCategory", "Insight").collect(groupingBy(e -> e.text("sharedEventID")));
    List<List<Entry>> ended = insights.values().stream().filter(e -> e.size() == 2).toList();
    assertThat(ended).hasSizeGreaterThan(5);
    assertThat(ended)
        .allSatisfy(pair -> {
          assertThat(pair.getFirst().text("insightDetails.state")).isEqualTo("Start");
          assertThat(pair.getLast().text("insightDetails.state")).isEqualTo("End");
          assertThat(pair.getLast().time()).isGreaterThan(pair.getFirst().time());
        });
  }

  @Test
  void a_correction_names_the_record_that_it_corrects() {
    List<Entry> corrections = LOGS.with("addendum.reason", "UPDATED_DATA").toList();
    assertThat(corrections).isNotEmpty();
    assertThat(corrections)
        .allSatisfy(correction ->
            assertThat(LOGS.with("eventID", correction.text("addendum.originalEventID")))
                .isNotEmpty()
                .allMatch(e -> e.text("eventName").equals(correction.text("eventName"))));
    assertThat(LOGS.with("addendum.reason", "DELIVERY_DELAY"))
        .isNotEmpty()
        .allMatch(late -> delay(late).compareTo(Duration.ofHours(1)) > 0);
  }

  @Test
  void addresses_belong_to_nobody() {
    assertThat(LOGS.values("sourceIPAddress"))
        .allMatch(address ->
            address.isEmpty()
                || address.equals("AWS Internal")
                || address.endsWith(".amazonaws.com")
                || address.matches(
                    "10\\..*|192\\.0\\.2\\..*|198\\.51\\.100\\..*|203\\.0\\.113\\..*")
                || address.startsWith("2001:db8:"));
  }

  private static Stream<Entry> calls() {
    return LOGS.stream()
        .filter(entry ->
            !List.of("NetworkActivity", "Insight", "Aggregated")
                .contains(entry.text("eventCategory")));
  }

  private static Duration delay(Entry entry) {
    Matcher arrival = ARRIVAL.matcher(entry.key());
    assertThat(arrival.find()).as(entry.key()).isTrue();
    Instant arrived =
        LocalDateTime.parse(arrival.group(1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm"))
            .toInstant(ZoneOffset.UTC);
    return Duration.between(Instant.parse(entry.time()), arrived);
  }
}
