package dev.trailsearch.indexer.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published digests, which are not part of the project: the system property {@code
 * trailsearch.test.data} says where they lie.
 */
@Tag("data")
class DocumentedDigestsTest {

  @ParameterizedTest
  @CsvSource({"aws_userguide_digest_1.json, 1", "aws_userguide_digest_2.json, 0"})
  void the_examples_of_the_user_guide_are_read(String name, int logFiles) throws Exception {
    Path file = Path.of(System.getProperty("trailsearch.test.data", ""), "digests", name);
    assumeTrue(Files.exists(file), "no data set at " + file + "; set -Dtrailsearch.test.data");
    Digest digest = DigestParser.parse(Files.readAllBytes(file));

    assertThat(digest.logFiles()).hasSize(logFiles);
    assertThat(Duration.between(digest.start(), digest.end())).isEqualTo(Duration.ofHours(1));
    assertThat(digest.fingerprint()).matches("[0-9a-f]{32}");
    assertThat(digest.previous()).isNotNull();
    assertThat(DigestName.of(digest.place().object())).map(DigestName::end).contains(digest.end());
  }
}
