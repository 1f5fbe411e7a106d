package dev.trailsearch.search;

import static dev.trailsearch.search.AcrossAccounts.ADMIN;
import static dev.trailsearch.search.AcrossAccounts.ALICE;
import static dev.trailsearch.search.AcrossAccounts.AUDIT;
import static dev.trailsearch.search.AcrossAccounts.AWAY;
import static dev.trailsearch.search.AcrossAccounts.DEPLOY;
import static dev.trailsearch.search.AcrossAccounts.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.investigate.Remark;
import dev.trailsearch.search.investigate.session.Chain;
import dev.trailsearch.search.investigate.session.Issue;
import dev.trailsearch.search.investigate.session.KeyKind;
import dev.trailsearch.search.investigate.session.Link;
import dev.trailsearch.search.investigate.session.Origin;
import dev.trailsearch.search.investigate.session.SessionStory;
import dev.trailsearch.search.investigate.session.Sessions;
import dev.trailsearch.search.problem.QueryException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions and role chains, on the real engine. */
class SessionStoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static TestIndex index;
  private static Sessions sessions;

  @BeforeAll
  static void load() {
    index = TestIndex.of(AcrossAccounts.records());
    sessions = new Sessions(index.service());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void a_session_tells_who_got_it_and_what_was_done_with_it() {
    SessionStory story = sessions.story(DEPLOY).orElseThrow();
    Issue issue = Objects.requireNonNull(story.issue());

    assertThat(story.kind()).isEqualTo(KeyKind.TEMPORARY);
    assertThat(issue.event().action()).isEqualTo("sts:AssumeRole");
    assertThat(issue.by().name()).isEqualTo("alice");
    assertThat(issue.by().key()).isEqualTo(ALICE);
    assertThat(issue.from()).isEqualTo("203.0.113.7");
    assertThat(issue.records()).containsExactly(Records.id(2), Records.id(3));
    assertThat(issue.accounts()).containsExactly(HOME, AWAY);
    assertThat(issue.grant().to())
        .isEqualTo("arn:aws:sts::444455556666:assumed-role/Deploy/alice-1");
    assertThat(issue.grant().sourceIdentity()).isEqualTo("alice");
    assertThat(issue.grant().expires()).isEqualTo(Instant.parse("2023-07-10T13:00:00Z"));
    assertThat(issue.inferred()).isFalse();
    assertThat(story.activity().events()).isEqualTo(4);
    assertThat(story.activity().failed()).isEqualTo(1);
    assertThat(story.activity().denied()).isEqualTo(1);
    assertThat(Objects.requireNonNull(story.activity().first()).id()).isEqualTo(Records.id(4));
    assertThat(Objects.requireNonNull(story.activity().last()).id()).isEqualTo(Records.id(7));
    assertThat(Objects.requireNonNull(story.holder()).sourceIdentity()).isEqualTo("alice");
    assertThat(codes(story.remarks())).containsExactly("several-addresses");
  }

  @Test
  void a_long_term_key_tells_who_made_it() {
    SessionStory story = sessions.story(ALICE).orElseThrow();

    assertThat(story.kind()).isEqualTo(KeyKind.LONG_TERM);
    assertThat(Objects.requireNonNull(story.issue()).event().action())
        .isEqualTo("iam:CreateAccessKey");
    assertThat(Objects.requireNonNull(story.issue()).by().type()).isEqualTo("root");
  }

  @Test
  void a_chain_leads_up_to_the_first_key_and_down_to_the_last() {
    Chain chain = sessions.chain(ADMIN).orElseThrow();

    assertThat(chain.up()).extracting(Link::accessKeyId).containsExactly(ADMIN, DEPLOY, ALICE);
    assertThat(chain.up()).extracting(Link::depth).containsExactly(0, 1, 2);
    assertThat(chain.up()).extracting(link -> link.use().events()).containsExactly(2L, 4L, 2L);
    assertThat(chain.origin().kind()).isEqualTo(Origin.Kind.NO_KEY);
    assertThat(Objects.requireNonNull(chain.origin().who()).name()).isEqualTo("root");
    assertThat(chain.down()).extracting(Link::accessKeyId).containsExactly(AUDIT);
    assertThat(chain.down().getFirst().parent()).isEqualTo(ADMIN);
    assertThat(chain.remarks()).isEmpty();
  }

  @Test
  void all_that_a_key_led_to_is_below_it() {
    Chain chain = sessions.chain(ALICE).orElseThrow();

    assertThat(chain.down())
        .extracting(Link::accessKeyId, Link::depth)
        .containsExactly(tuple(DEPLOY, 1), tuple(ADMIN, 2), tuple(AUDIT, 3));
  }

  @Test
  void what_a_caller_may_not_see_is_told_as_what_is_not_there() {
    Sessions away = seeing(AWAY);
    Chain chain = away.chain(ADMIN).orElseThrow();

    assertThat(chain.up()).extracting(Link::accessKeyId).containsExactly(ADMIN, DEPLOY);
    assertThat(chain.origin().kind()).isEqualTo(Origin.Kind.OTHER_ACCOUNT);
    assertThat(Objects.requireNonNull(chain.origin().who()).account()).isEqualTo(HOME);
    assertThat(chain.down()).extracting(link -> link.use().events()).containsExactly(0L);
    assertThat(away.story(ALICE)).isEmpty();
    assertThat(away.chain(ALICE)).isEmpty();
    assertThat(JSON.valueToTree(chain).toString()).doesNotContain(ALICE);

    SessionStory seenFromHome = seeing(HOME).story(DEPLOY).orElseThrow();
    assertThat(seenFromHome.activity().events()).isZero();
    assertThat(codes(seenFromHome.remarks())).containsExactly("unused");
    assertThat(Objects.requireNonNull(seenFromHome.issue()).records())
        .containsExactly(Records.id(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {ALICE, DEPLOY, ADMIN, AUDIT})
  void the_order_of_arrival_does_not_matter(String key) {
    try (TestIndex reversed = TestIndex.of(AcrossAccounts.records().reversed())) {
      Sessions others = new Sessions(reversed.service());

      assertThat(json(others.story(key).orElseThrow()))
          .isEqualTo(json(sessions.story(key).orElseThrow()));
      assertThat(json(others.chain(key).orElseThrow()))
          .isEqualTo(json(sessions.chain(key).orElseThrow()));
    }
  }

  @Test
  void a_key_that_nobody_knows_has_no_story() {
    assertThat(sessions.story("ASIANOBODYKNOWSME001")).isEmpty();
    assertThat(sessions.chain("ASIANOBODYKNOWSME001")).isEmpty();
    assertThat(sessions.story("ASIA*")).isEmpty();
    assertThatThrownBy(() -> sessions.story(" ")).isInstanceOf(QueryException.class);
    assertThatThrownBy(() -> sessions.chain("A".repeat(129))).isInstanceOf(QueryException.class);
  }

  @Test
  void a_console_session_comes_from_the_sign_in_at_its_time() {
    ObjectNode late = signIn(900, "Success");
    ObjectNode refused = signIn(1, "Failure");
    ObjectNode signIn = signIn(2, "Success");
    ObjectNode use = Records.record(30);
    ((ObjectNode) use.get("userIdentity"))
        .put("accessKeyId", "ASIACONSOLE000000001")
        .set(
            "sessionContext",
            Records.json("{'attributes':{'creationDate':'2023-07-10T12:00:03Z'}}"));
    try (TestIndex console = TestIndex.of(List.of(late, use, signIn, refused))) {
      Sessions there = new Sessions(console.service());
      SessionStory story = there.story("ASIACONSOLE000000001").orElseThrow();
      Issue issue = Objects.requireNonNull(story.issue());

      assertThat(issue.inferred()).isTrue();
      assertThat(issue.event().id()).isEqualTo(Records.id(2));
      assertThat(codes(story.remarks())).containsExactly("issue-inferred");
      assertThat(there.chain("ASIACONSOLE000000001").orElseThrow().origin().kind())
          .isEqualTo(Origin.Kind.SIGN_IN);
    }
  }

  @Test
  void keys_that_lead_back_to_themselves_end_the_chain() {
    ObjectNode first = handsOut(1, "ASIALOOPLOOPLOOP0001", "ASIALOOPLOOPLOOP0002");
    ObjectNode second = handsOut(2, "ASIALOOPLOOPLOOP0002", "ASIALOOPLOOPLOOP0001");
    try (TestIndex loop = TestIndex.of(List.of(first, second))) {
      Chain chain = new Sessions(loop.service()).chain("ASIALOOPLOOPLOOP0001").orElseThrow();

      assertThat(chain.origin().kind()).isEqualTo(Origin.Kind.LOOP);
      assertThat(chain.up()).hasSize(2);
      assertThat(chain.down())
          .extracting(Link::accessKeyId)
          .containsExactly("ASIALOOPLOOPLOOP0002");
    }
  }

  @Test
  void an_endless_chain_is_followed_so_far_and_no_farther() {
    List<ObjectNode> records =
        IntStream.range(0, 30)
            .mapToObj(
                n -> handsOut(n, "ASIALONG%012d".formatted(n), "ASIALONG%012d".formatted(n + 1)))
            .toList();
    try (TestIndex index = TestIndex.of(records)) {
      Sessions there = new Sessions(index.service());
      Chain up = there.chain("ASIALONG%012d".formatted(30)).orElseThrow();
      Chain down = there.chain("ASIALONG%012d".formatted(0)).orElseThrow();

      assertThat(up.up()).hasSize(21);
      assertThat(up.origin().kind()).isEqualTo(Origin.Kind.LIMIT);
      assertThat(down.down()).hasSize(20);
      assertThat(codes(down.remarks())).containsExactly("too-deep");
      assertThat(down.origin().kind()).isEqualTo(Origin.Kind.NOT_IN_INDEX);
    }
  }

  @Test
  void a_caller_is_known_by_its_own_accounts_record_also_where_that_lacks_the_answer() {
    List<ObjectNode> records = AcrossAccounts.records();
    records.get(2).putNull("responseElements");
    try (TestIndex index = TestIndex.of(records)) {
      SessionStory story = new Sessions(index.service()).story(DEPLOY).orElseThrow();
      Issue issue = Objects.requireNonNull(story.issue());

      assertThat(issue.by().key()).isEqualTo(ALICE);
      assertThat(issue.grant().expires()).isEqualTo(Instant.parse("2023-07-10T13:00:00Z"));
      assertThat(issue.records()).containsExactly(Records.id(2), Records.id(3));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"})
  void a_provider_stands_at_the_beginning_of_a_federated_session(String call) {
    ObjectNode federated =
        handsOut(1, "", "ASIAFEDERATED0000001")
            .put("eventName", call)
            .set(
                "userIdentity",
                Records.json("{'type':'SAMLUser','principalId':'x:bob','userName':'bob'}"));
    try (TestIndex index = TestIndex.of(List.of(federated))) {
      Chain chain = new Sessions(index.service()).chain("ASIAFEDERATED0000001").orElseThrow();

      assertThat(chain.origin().kind()).isEqualTo(Origin.Kind.IDENTITY_PROVIDER);
      assertThat(Objects.requireNonNull(chain.origin().who()).name()).isEqualTo("bob");
    }
  }

  private static ObjectNode handsOut(int n, String with, String key) {
    ObjectNode record =
        Records.record(
            n,
            "{'eventSource':'sts.amazonaws.com','eventName':'AssumeRole','responseElements':{'credentials':{'accessKeyId':'%s'}}}"
                .formatted(key));
    ((ObjectNode) record.get("userIdentity")).put("accessKeyId", with);
    return record;
  }

  private static ObjectNode signIn(int n, String result) {
    ObjectNode record =
        Records.record(
            n,
            "{'eventSource':'signin.amazonaws.com','eventName':'ConsoleLogin','responseElements':{'ConsoleLogin':'%s'}}"
                .formatted(result));
    ((ObjectNode) record.get("userIdentity")).remove("accessKeyId");
    return record;
  }

  private static Sessions seeing(String account) {
    return new Sessions(index.service().seeing(new Access.Accounts(Set.of(account))));
  }

  private static List<String> codes(List<Remark> remarks) {
    return remarks.stream().map(Remark::code).toList();
  }

  private static JsonNode json(Object answer) {
    return JSON.valueToTree(answer);
  }
}
