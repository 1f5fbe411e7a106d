package dev.trailsearch.search;

import static dev.trailsearch.search.AcrossAccounts.ADMIN;
import static dev.trailsearch.search.AcrossAccounts.AWAY;
import static dev.trailsearch.search.AcrossAccounts.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.investigate.principal.PrincipalRequest;
import dev.trailsearch.search.investigate.principal.PrincipalSummary;
import dev.trailsearch.search.investigate.principal.PrincipalSummary.Credentials;
import dev.trailsearch.search.investigate.principal.PrincipalSummary.Identity;
import dev.trailsearch.search.investigate.principal.PrincipalSummary.Notable;
import dev.trailsearch.search.investigate.principal.Principals;
import dev.trailsearch.search.investigate.principal.Timeline;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a principal is, and what it did, on the real engine. */
class PrincipalTest {

  private static final PageRequest OLDEST = new PageRequest(100, Sort.OLDEST, null);

  private static TestIndex index;
  private static Principals principals;

  @BeforeAll
  static void load() {
    index = TestIndex.of(records());
    principals = new Principals(index.service());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  /** The story of two accounts, and another Alice of the other one, who signs in. */
  private static List<ObjectNode> records() {
    List<ObjectNode> records = new ArrayList<>(AcrossAccounts.records());
    for (int i = 0; i < 3; i++) {
      ObjectNode other =
          Records.record(
              100 + i,
              """
              {'eventSource':'signin.amazonaws.com','eventName':'ConsoleLogin','recipientAccountId':'444455556666',
               'responseElements':{'ConsoleLogin':'Success'},'additionalEventData':{'MFAUsed':'No'},
               'userIdentity':{'type':'IAMUser','userName':'Alice','accountId':'444455556666',
                 'principalId':'AIDAOTHEROTHER','arn':'arn:aws:iam::444455556666:user/Alice'}}
              """);
      records.add(other);
    }
    return records;
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111122223333:user/team/alice,            arn,          2",
    "arn:aws:iam::444455556666:role/Deploy,                arn,          4",
    "arn:aws:sts::444455556666:assumed-role/Deploy/alice-1, arn,         4",
    "arn:aws:iam::111122223333:root,                       arn,          1",
    "AIDAALICEALICE,                                       principal-id, 2",
    "AROAADMINAAAAAAA,                                     principal-id, 2",
    "AROAADMINAAAAAAA:up,                                  principal-id, 2",
    "AKIAALICEALICE000001,                                 access-key,   2",
    "alice,                                                name,         5",
    "Deploy,                                               name,         4",
    "alice-1,                                              name,         4",
    "444455556666,                                         account,      10"
  })
  void a_principal_is_known_by_any_of_its_names(String id, String kind, long events) {
    PrincipalSummary summary = summary(id);

    assertThat(summary.kind()).isEqualTo(kind);
    assertThat(summary.activity().events()).isEqualTo(events);
    assertThat(principals.timeline(PrincipalRequest.of(id), OLDEST).total()).isEqualTo(events);
  }

  @Test
  void a_name_that_two_bear_says_which_it_means() {
    assertThat(summary("alice").principals())
        .containsExactly(
            new Identity("arn:aws:iam::444455556666:user/Alice", 3),
            new Identity("arn:aws:iam::111122223333:user/team/alice", 2));
    assertThat(summary("arn:aws:iam::444455556666:role/Deploy").principals())
        .containsExactly(new Identity("arn:aws:iam::444455556666:role/Deploy", 4));
  }

  @Test
  void a_summary_answers_the_three_questions() {
    assertThat(summary("alice").credentials()).isEqualTo(new Credentials(5, 0, 0));
    assertThat(summary("Deploy").credentials()).isEqualTo(new Credentials(0, 4, 0));
    assertThat(summary("444455556666").credentials()).isEqualTo(new Credentials(3, 6, 0));
  }

  @Test
  void a_summary_counts_what_was_done() {
    PrincipalSummary deploy = summary("Deploy");

    assertThat(deploy.activity().failed()).isEqualTo(1);
    assertThat(deploy.activity().denied()).isEqualTo(1);
    assertThat(Objects.requireNonNull(deploy.activity().first()).id()).isEqualTo(Records.id(4));
    assertThat(Objects.requireNonNull(deploy.activity().last()).id()).isEqualTo(Records.id(7));
    assertThat(deploy.activity().values("action").getFirst())
        .isEqualTo(new Facet.Value("ec2:DescribeInstances", 2, false));
    assertThat(deploy.activity().values("rareAction"))
        .extracting(Facet.Value::value)
        .containsExactly("ec2:RunInstances", "sts:AssumeRole", "ec2:DescribeInstances");
    assertThat(deploy.activity().values("ip"))
        .extracting(Facet.Value::value)
        .containsExactly("203.0.113.7", "198.51.100.9");
    assertThat(Objects.requireNonNull(deploy.activity().histogram()).buckets()).isNotEmpty();
    assertThat(deploy.who().issuer()).isEqualTo("arn:aws:iam::444455556666:role/Deploy");
  }

  @Test
  void presets_that_find_something_are_named() {
    assertThat(summary("Deploy").notable())
        .containsExactly(
            new Notable("failed", "Failed calls", 1),
            new Notable("access-denied", "Access denied", 1));
    assertThat(summary("arn:aws:iam::444455556666:user/Alice").notable())
        .containsExactly(
            new Notable("console-login-without-mfa", "Console sign-in without MFA", 3));
  }

  @Test
  void a_timeline_folds_what_is_alike_and_points_to_each_event() {
    List<Timeline.Line> lines = principals.timeline(PrincipalRequest.of("alice"), OLDEST).lines();

    assertThat(lines)
        .extracting(line -> line.call().action())
        .containsExactly("s3:ListBuckets", "sts:AssumeRole", "signin:ConsoleLogin");
    assertThat(lines.getLast().count()).isEqualTo(3);
    assertThat(lines.getLast().events())
        .containsExactly(Records.id(100), Records.id(101), Records.id(102));
    assertThat(Objects.requireNonNull(lines.getLast().first()).toString())
        .isEqualTo("2023-07-10T12:01:40Z");
    assertThat(Objects.requireNonNull(lines.getLast().last()).toString())
        .isEqualTo("2023-07-10T12:01:42Z");
    assertThat(lines.get(1).resources()).contains("arn:aws:iam::444455556666:role/Deploy");
  }

  @Test
  void a_timeline_is_paged_both_ways() {
    for (Sort sort : Sort.values()) {
      List<String> ids = new ArrayList<>();
      String cursor = null;
      do {
        Timeline page =
            principals.timeline(
                PrincipalRequest.of("444455556666"), new PageRequest(3, sort, cursor));
        page.lines().forEach(line -> ids.addAll(line.events()));
        cursor = page.next();
      } while (cursor != null);

      assertThat(ids).hasSize(10).doesNotHaveDuplicates();
      List<Integer> order = ids.stream().map(Records::number).toList();
      assertThat(sort == Sort.OLDEST ? order : order.reversed()).isSorted();
    }
  }

  @Test
  void time_narrows_what_is_told() {
    TimeRange range = TimeRange.of("2023-07-10T12:00:05Z", "2023-07-10T12:00:07Z");

    assertThat(
            principals
                .summary(PrincipalRequest.of("Deploy").over(range))
                .orElseThrow()
                .activity()
                .events())
        .isEqualTo(2);
  }

  @Test
  void a_principal_without_an_event_is_unknown() {
    assertThat(principals.summary(PrincipalRequest.of("nobody"))).isEmpty();
    assertThat(principals.summary(PrincipalRequest.of("ali*"))).isEmpty();
    assertThat(principals.timeline(PrincipalRequest.of("nobody"), OLDEST).total()).isZero();
  }

  @Test
  void what_a_caller_may_not_see_is_not_told() {
    Principals home = new Principals(index.service().seeing(new Access.Accounts(Set.of(HOME))));

    assertThat(home.summary(PrincipalRequest.of(ADMIN))).isEmpty();
    assertThat(home.summary(PrincipalRequest.of("alice")).orElseThrow().principals())
        .containsExactly(new Identity("arn:aws:iam::111122223333:user/team/alice", 2));
    assertThat(home.summary(PrincipalRequest.of(AWAY)).orElseThrow().activity().events())
        .isEqualTo(1);
  }

  @Test
  void the_order_of_arrival_does_not_matter() {
    ObjectMapper json = new ObjectMapper();
    try (TestIndex reversed = TestIndex.of(records().reversed())) {
      Principals others = new Principals(reversed.service());
      for (String id : List.of("alice", "Deploy", AWAY)) {
        PrincipalRequest request = PrincipalRequest.of(id);

        JsonNode there = json.valueToTree(others.summary(request).orElseThrow());
        JsonNode here = json.valueToTree(summary(id));
        assertThat(there).isEqualTo(here);
        assertThat(others.timeline(request, OLDEST))
            .isEqualTo(principals.timeline(request, OLDEST));
      }
    }
  }

  private static PrincipalSummary summary(String id) {
    return principals.summary(PrincipalRequest.of(id)).orElseThrow();
  }
}
