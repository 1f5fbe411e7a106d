package dev.trailsearch.indexer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestSignatureTest {

  private final DigestFile.Read first = TestChain.file(0, null);
  private final DigestFile.Read second = TestChain.file(1, first);

  @Test
  void what_is_signed_are_four_lines() {
    assertThat(DigestSignature.signedText(second.digest(), "4ff0"))
        .isEqualTo(
            "2026-03-01T02:00:00Z\ntrail/%s\n4ff0\n%s"
                .formatted(second.digest().place().object(), first.signature()));
  }

  @Test
  void for_the_first_of_a_chain_the_last_line_is_null() {
    assertThat(DigestSignature.signedText(first.digest(), "4ff0")).endsWith("\n4ff0\nnull");
  }

  @Test
  void the_time_is_signed_as_it_is_written() {
    Digest digest = first.digest();
    Digest written =
        new Digest(
            digest.place(),
            digest.start(),
            digest.end(),
            "2026-03-01T01:00:00.000Z",
            digest.fingerprint(),
            null,
            digest.logFiles());

    assertThat(DigestSignature.signedText(written, "4ff0"))
        .startsWith("2026-03-01T01:00:00.000Z\n");
  }
}
