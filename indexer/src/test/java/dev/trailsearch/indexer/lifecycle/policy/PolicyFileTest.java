package dev.trailsearch.indexer.lifecycle.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.lifecycle.policy.Policy.Backup;
import dev.trailsearch.indexer.lifecycle.policy.Policy.Delete;
import dev.trailsearch.indexer.lifecycle.policy.Policy.Replicas;
import dev.trailsearch.indexer.lifecycle.policy.Policy.Seal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFileTest {

  @Test
  void a_policy_says_what_happens_at_which_age() {
    Policy policy =
        PolicyFile.parse(
            "p.yaml",
            """
            seal: {after: 40d, late: 0.5%}
            snapshot: {repository: local, after: 6w}
            replicas: [{after: 90d, count: 0}, {after: 0h, count: 1}]
            delete: {after: 400d, requires: snapshot}
            shards: {perNode: 1000}
            """);
    assertThat(policy)
        .isEqualTo(
            new Policy(
                new Seal(Duration.ofDays(40), 0.005),
                new Backup("local", Duration.ofDays(42)),
                List.of(new Replicas(Duration.ZERO, 1), new Replicas(Duration.ofDays(90), 0)),
                new Delete(Duration.ofDays(400), true),
                1000));
    assertThat(policy.replicasAt(Duration.ofDays(89)).get().count()).isOne();
    assertThat(policy.replicasAt(Duration.ofDays(90)).get().count()).isZero();
  }

  @Test
  void what_is_not_said_is_not_done() {
    assertThat(PolicyFile.parse("p.yaml", "seal: {after: 1d}"))
        .isEqualTo(new Policy(new Seal(Duration.ofDays(1), 0), null, List.of(), null, null));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("", "p.yaml is empty"),
        fault("seal: [", "line 1, column 8: "),
        fault("- seal", "line 1, column 1: expected an object with delete, replicas"),
        fault(
            "seal: {after: 40d}\nsael: {}", "line 2, column 1: unknown \"sael\"; expected delete"),
        fault("seal: {afer: 40d}", "line 1, column 8: unknown \"afer\"; expected after, late"),
        fault("seal: {late: 1%}", "line 1, column 7: \"after\" is missing"),
        fault(
            "seal:\n  after: 40 days",
            "line 2, column 10: after: expected a duration such as 12h, 40d or 52w, not \"40 days\""),
        fault("seal: {after: -1d}", "expected a duration"),
        fault("seal: {after: {}}", "expected a duration"),
        fault("seal: {after: 1d, after: 2d}", "\"after\" is there twice"),
        fault("seal: {after: 1d, late: 2}", "late: expected a percentage such as 1% or 0.5%"),
        fault("seal: {after: 1d, late: 101%}", "expected a percentage"),
        fault("snapshot: {after: 1d}", "\"repository\" is missing"),
        fault("snapshot: {after: 1d, repository: ''}", "repository: expected a word"),
        fault("replicas: {after: 1d}", "replicas: expected a list"),
        fault("replicas: [{after: 1d, count: x}]", "count: expected a number from 0 to 10"),
        fault(
            "replicas: [{after: 1d, count: 1}, {after: 24h, count: 0}]",
            "line 1, column 43: after: there are two numbers of replicas for this age"),
        fault("delete: {after: 1d, requires: luck}", "requires: expected snapshot, not \"luck\""),
        fault(
            "seal: {after: 9d}\ndelete: {after: 9d}", "line 2, column 9: delete: expected a later"),
        fault(
            "snapshot: {repository: r, after: 9d}\ndelete: {after: 8d}",
            "expected a later age than that of snapshot"),
        fault(
            "delete: {after: 8d, requires: snapshot}",
            "the policy needs \"seal\" and \"snapshot\""),
        fault("shards: {perNode: 0}", "perNode: expected a number from 1 to 100000, not \"0\""));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_told_with_its_place_and_what_was_expected(String text, String words) {
    assertThatThrownBy(() -> PolicyFile.parse("p.yaml", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("p.yaml")
        .hasMessageContaining(words);
  }

  private static Arguments fault(String text, String words) {
    return Arguments.of(text, words);
  }
}
