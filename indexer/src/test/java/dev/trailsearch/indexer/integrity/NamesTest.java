package dev.trailsearch.indexer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "AWSLogs/1/CloudTrail/x/2026/03/01/a.json.gz, '', AWSLogs/1/CloudTrail/x/2026/03/01/a.json",
    "/data/AWSLogs/1/a.json.gz, /data/, AWSLogs/1/a.json",
    "backup/AWSLogs/AWSLogs/1/a.json, backup/AWSLogs/, AWSLogs/1/a.json",
    "noAWSLogs/a.json.gz, noAWSLogs/, a.json",
    "flat/a.json.gz, flat/, a.json",
    "flat/2026/03/01/a.json.gz, flat/, a.json",
    "03/01/a.json.gz, '', a.json",
    "a.json, '', a.json"
  })
  void an_object_is_known_by_what_follows_the_place_of_its_tree(
      String key, String root, String path) {
    assertThat(ObjectName.of(key)).isEqualTo(new ObjectName(root, path));
  }

  @ParameterizedTest
  @CsvSource({
    "prefix/AWSLogs/1/a.json.gz, /copy/AWSLogs/1/a.json.gz, true",
    "prefix/AWSLogs/1/a.json.gz, /copy/AWSLogs/1/a.json, true",
    "prefix/AWSLogs/1/a.json.gz, /flat/a.json.gz, true",
    "prefix/AWSLogs/1/a.json.gz, /copy/AWSLogs/2/a.json.gz, false",
    "prefix/AWSLogs/1/a.json.gz, /flat/b.json.gz, false"
  })
  void an_object_is_in_its_place_wherever_the_tree_is(String named, String found, boolean same) {
    assertThat(ObjectName.of(named).isAt(ObjectName.of(found))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "111122223333_CloudTrail-Digest_us-east-2_your-trail-name_us-east-2_20150817T150131Z.json.gz, your-trail-name_us-east-2, false",
    "111122223333_CloudTrail-Digest_us-east-2_a_b_c_us-east-2_20150817T150131Z_backfill.json.gz, a_b_c_us-east-2, true",
    "111122223333_CloudTrail-Digest_us-east-2_t_us-east-2_20150817T150131Z.json, t_us-east-2, false"
  })
  void the_name_of_a_digest_tells_its_chain_and_its_end(
      String name, String trail, boolean backfill) {
    assertThat(DigestName.of("/data/AWSLogs/" + name))
        .contains(
            new DigestName(
                new ChainId("/data/", "111122223333", "us-east-2", trail, backfill),
                Instant.parse("2015-08-17T15:01:31Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "111122223333_CloudTrail_us-east-2_20150817T1501Z_9nYN7gp2eWAJHIfT.json.gz",
    "111122223333_CloudTrail-Digest_us-east-2_t_us-east-2_20151317T150131Z.json.gz",
    "digest.json"
  })
  void other_names_are_not_those_of_digests(String name) {
    assertThat(DigestName.of("/data/" + name)).isEmpty();
  }

  @Test
  void chains_of_one_trail_in_one_tree_go_side_by_side() {
    ChainId chain = TestChain.ID;
    ChainId elsewhere =
        new ChainId("", chain.account(), "us-east-1", chain.trail(), chain.backfill());
    ChainId otherTrail =
        new ChainId("", chain.account(), "us-east-1", "other_us-east-1", chain.backfill());

    assertThat(chain.isBesides(elsewhere)).isTrue();
    assertThat(chain.isBesides(otherTrail)).isFalse();
  }
}
