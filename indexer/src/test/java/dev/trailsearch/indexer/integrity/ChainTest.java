package dev.trailsearch.indexer.integrity;

import static dev.trailsearch.indexer.integrity.TestChain.FINGERPRINT;
import static dev.trailsearch.indexer.integrity.TestChain.end;
import static dev.trailsearch.indexer.integrity.TestChain.key;
import static dev.trailsearch.indexer.integrity.TestChain.log;
import static dev.trailsearch.indexer.integrity.TestChain.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.integrity.ChainReport.LogCounts;
import dev.trailsearch.indexer.integrity.Digest.Previous;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTest {

  private static final int HOURS = 8;

  private final List<DigestFile> files = new ArrayList<>(TestChain.of(HOURS));
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integrity> book = new HashMap<>();
  private final Map<String, Logs.Copy> logs = new HashMap<>();
  private PublicKeys keys = keyed(TestChain.key());
  private Due due = Due.ANY;

  @Test
  void an_untouched_chain_is_proven() throws Exception {
    ChainReport report = verify();

    assertThat(findings).isEmpty();
    assertThat(report)
        .isEqualTo(
            new ChainReport(
                TestChain.ID,
                HOURS,
                HOURS,
                TestChain.BEGIN,
                end(HOURS - 1),
                Duration.ofHours(HOURS),
                new LogCounts(HOURS, 0, 0, 0, 0)));
    assertThat(book).hasSize(HOURS).containsValue(Integrity.VERIFIED);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "3, 2", "1, 6"})
  void digests_removed_in_a_row_are_told_of_once_with_their_hours(int first, int count)
      throws Exception {
    files.subList(first, first + count).clear();
    verify();

    assertThat(findings)
        .containsExactly(
            new Finding.MissingDigests(
                key(first + count),
                key(first + count - 1),
                end(first - 1),
                end(first + count - 1)));
    assertThat(findings.getFirst().words())
        .contains(count + (count == 1 ? " hour" : " hours") + ", from " + end(first - 1));
  }

  @Test
  void the_first_digest_removed_is_named_by_the_second() throws Exception {
    files.removeFirst();
    verify();

    assertThat(findings).containsExactly(new Finding.MissingDigests(key(1), key(0), null, end(0)));
  }

  @Test
  void what_lies_before_the_time_asked_for_is_not_missed() throws Exception {
    due = new Due(end(2), null, null, null);
    files.removeFirst();
    files.removeFirst();
    ChainReport report = verify();

    assertThat(findings).isEmpty();
    assertThat(report.digests()).isEqualTo(HOURS - 3);
  }

  @Test
  void hours_at_both_ends_of_the_time_asked_for_are_missed() throws Exception {
    due = new Due(end(0), end(HOURS - 2), end(HOURS - 2), end(HOURS - 2));
    files.subList(0, 3).clear();
    files.subList(files.size() - 3, files.size()).clear();
    verify();

    assertThat(findings)
        .containsExactly(
            new Finding.MissingHours(key(3), end(0), end(2), "the chain begins after them"),
            new Finding.MissingHours(key(4), end(4), end(HOURS - 2), "the chain ends before them"));
  }

  @Test
  void a_chain_that_lies_before_the_time_asked_for_covers_none_of_it() throws Exception {
    due = new Due(end(9), end(12), end(12), end(12));
    ChainReport report = verify();

    assertThat(report.digests()).isZero();
    assertThat(findings)
        .containsExactly(
            new Finding.MissingHours(key(7), end(9), end(12), "the chain ends before them"));
  }

  @Test
  void a_chain_that_lies_behind_the_time_asked_for_covers_none_of_it() throws Exception {
    due = new Due(end(-9), end(-5), end(-5), end(-5));
    ChainReport report = verify();

    assertThat(report.digests()).isZero();
    assertThat(findings)
        .containsExactly(
            new Finding.MissingHours(key(0), end(-9), end(-5), "the chain begins after them"));
  }

  @Test
  void a_chain_that_starts_anew_after_a_gap_leaves_hours_uncovered() throws Exception {
    files.subList(3, HOURS).clear();
    files.addAll(TestChain.after(null, 6, HOURS));
    verify();

    assertThat(findings)
        .containsExactly(
            new Finding.MissingHours(key(6), end(2), end(5), "the chain starts anew after them"));
    assertThat(findings.getFirst().words()).startsWith("no digest covers 3 hours");
  }

  @Test
  void a_chain_that_starts_anew_without_a_gap_is_broken() throws Exception {
    files.subList(3, HOURS).clear();
    files.addAll(TestChain.after(null, 3, HOURS));
    verify();

    assertThat(findings)
        .containsExactly(new Finding.BrokenLink(key(3), key(2), "it starts a new chain"));
  }

  @Test
  void a_digest_that_names_another_one_before_it_is_a_broken_link() throws Exception {
    files.subList(3, HOURS).clear();
    files.addAll(TestChain.after((DigestFile.Read) files.get(1), 3, HOURS));
    verify();

    assertThat(findings)
        .containsExactly(new Finding.BrokenLink(key(3), key(2), "it names another one, " + key(1)));
  }

  @Test
  void an_altered_digest_has_neither_the_right_signature_nor_the_right_hash() throws Exception {
    DigestFile.Read read = (DigestFile.Read) files.get(3);
    files.set(3, new DigestFile.Read(read.key(), read.digest(), sha256("other"), read.signature()));
    ChainReport report = verify();

    assertThat(findings)
        .containsExactly(
            new Finding.BadSignature(key(3), FINGERPRINT),
            new Finding.AlteredDigest(key(3), key(4)));
    assertThat(report.proven()).isEqualTo(HOURS - 1);
    assertThat(book).containsEntry(log(3), Integrity.UNVERIFIED);
  }

  @ParameterizedTest
  @CsvSource({"00", "no hexadecimal digits", "abc"})
  void a_wrong_signature_beside_a_digest_is_told_though_the_next_one_proves_it(String signature)
      throws Exception {
    sign(3, signature);
    ChainReport report = verify();

    assertThat(findings)
        .containsExactly(
            new Finding.BadSignature(key(3), FINGERPRINT),
            new Finding.BrokenLink(
                key(4), key(3), "it names another signature than lies beside that one"));
    assertThat(report.proven()).isEqualTo(HOURS);
  }

  @Test
  void a_chain_that_was_signed_with_another_key_is_not_proven() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    keys = keyed(new TrailKey(Set.of(FINGERPRINT), rsa.generateKeyPair().getPublic(), null, null));
    ChainReport report = verify();

    assertThat(findings).hasSize(HOURS).hasOnlyElementsOfType(Finding.BadSignature.class);
    assertThat(report.proven()).isZero();
    assertThat(book).doesNotContainValue(Integrity.VERIFIED);
  }

  @Test
  void a_wrong_signature_of_the_last_digest_leaves_it_unproven() throws Exception {
    sign(HOURS - 1, "00");
    ChainReport report = verify();

    assertThat(findings).containsExactly(new Finding.BadSignature(key(HOURS - 1), FINGERPRINT));
    assertThat(report.proven()).isEqualTo(HOURS - 1);
  }

  @Test
  void where_signatures_were_not_copied_the_next_digest_has_them_but_for_the_last()
      throws Exception {
    for (int hour = 0; hour < HOURS; hour++) {
      sign(hour, null);
    }
    ChainReport report = verify();

    assertThat(findings).containsExactly(new Finding.NoSignature(key(HOURS - 1)));
    assertThat(report.proven()).isEqualTo(HOURS - 1);
  }

  @Test
  void without_a_key_nothing_is_proven_and_it_is_told_once() throws Exception {
    keys = PublicKeys.NONE;
    ChainReport report = verify();

    assertThat(findings)
        .containsExactly(new Finding.NoKey(key(0), HOURS, "there is no public key " + FINGERPRINT));
    assertThat(report.proven()).isZero();
    assertThat(report.logs()).isEqualTo(new LogCounts(0, HOURS, 0, 0, 0));
    assertThat(book).containsValue(Integrity.UNVERIFIED).doesNotContainValue(Integrity.VERIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T04:30:00Z, 2026-04-01T00:00:00Z, 4",
    "2026-02-01T00:00:00Z, 2026-03-01T04:30:00Z, 3",
    "2026-03-01T00:00:00Z, 2026-03-01T08:00:00Z, 0"
  })
  void a_key_proves_nothing_outside_its_time(Instant from, Instant until, int unproven)
      throws Exception {
    keys = keyed(new TrailKey(Set.of(FINGERPRINT), TestChain.key().key(), from, until));
    ChainReport report = verify();

    assertThat(report.proven()).isEqualTo(HOURS - unproven);
    assertThat(findings)
        .allSatisfy(finding ->
            assertThat(finding.words())
                .contains("the public key " + FINGERPRINT + " was not valid then"));
  }

  @Test
  void a_digest_that_cannot_be_read_is_told_and_its_place_in_the_chain_kept() throws Exception {
    files.set(3, new DigestFile.Unreadable(key(3), end(3), "no digest: not a JSON object"));
    verify();

    assertThat(findings)
        .containsExactly(new Finding.UnreadableDigest(key(3), "no digest: not a JSON object"));
  }

  @Test
  void a_digest_missing_before_one_that_cannot_be_read_is_missed_by_its_hour() throws Exception {
    files.set(4, new DigestFile.Unreadable(key(4), end(4), "gone"));
    files.remove(3);
    verify();

    assertThat(findings)
        .contains(new Finding.MissingHours(key(4), end(2), end(3), "they lie before this digest"));
  }

  @Test
  void a_digest_in_the_place_of_another_is_told() throws Exception {
    DigestFile.Read read = (DigestFile.Read) files.get(3);
    files.set(3, new DigestFile.Read(key(4), read.digest(), read.sha256(), read.signature()));
    verify();

    assertThat(findings).contains(new Finding.MovedDigest(key(4), "trail/" + key(3)));
  }

  @Test
  void log_files_that_are_missing_altered_or_unreadable_are_each_told() throws Exception {
    logs.put(log(1), new Logs.Copy.Read("somewhere/one", sha256("other")));
    logs.put(log(2), new Logs.Copy.Unreadable("somewhere/two", "no permission to read it"));
    logs.put(log(3), new Logs.Copy.Read("", ""));
    ChainReport report = verify();

    assertThat(findings)
        .containsExactly(
            new Finding.AlteredLog("somewhere/one", key(1)),
            new Finding.UnreadableLog("somewhere/two", "no permission to read it"),
            new Finding.MissingLog("trail/" + log(3), key(3)));
    assertThat(report.logs()).isEqualTo(new LogCounts(HOURS - 3, 0, 1, 1, 1));
    assertThat(book)
        .containsEntry("somewhere/one", Integrity.MISMATCH)
        .containsEntry("somewhere/two", Integrity.UNVERIFIED);
  }

  @Test
  void nothing_follows_from_hours_without_backfill() throws Exception {
    List<DigestFile> some = List.of(files.get(2), TestChain.file(6, null));
    ChainReport report =
        Chain.verify(
            new ChainId("", "111122223333", "eu-west-1", "main_us-east-1", true),
            Digests.of(some),
            Due.ANY,
            keys,
            this::copies,
            book::putAll,
            findings::add);

    assertThat(findings).isEmpty();
    assertThat(report.proven()).isEqualTo(2);
  }

  @Test
  void a_chain_of_tens_of_thousands_of_digests_is_not_held_in_memory() throws Exception {
    int hours = 40_000; // of 100 KB each, 4 GB in all
    int[] hour = {0};
    Previous[] previous = {null};
    ChainReport report =
        Chain.verify(
            TestChain.ID,
            () -> hour[0] == hours ? null : large(hour[0]++, previous),
            Due.ANY,
            PublicKeys.NONE,
            _ -> List.of(),
            IntegrityBook.NONE,
            findings::add);

    assertThat(report.covered()).isEqualTo(Duration.ofHours(hours));
    assertThat(findings).hasSize(1).hasOnlyElementsOfType(Finding.NoKey.class);
  }

  private static DigestFile large(int hour, Previous[] previous) {
    S3Place place = new S3Place("b".repeat(100_000), key(hour));
    Digest digest =
        new Digest(
            place,
            end(hour - 1),
            end(hour),
            end(hour).toString(),
            FINGERPRINT,
            previous[0],
            List.of());
    previous[0] = new Previous(place, "hash", "signature");
    return new DigestFile.Read(key(hour), digest, "hash", "signature");
  }

  private void sign(int hour, @Nullable String signature) {
    DigestFile.Read read = (DigestFile.Read) files.get(hour);
    files.set(hour, new DigestFile.Read(read.key(), read.digest(), read.sha256(), signature));
  }

  private ChainReport verify() throws IOException, InterruptedException {
    return Chain.verify(
        TestChain.ID, Digests.of(files), due, keys, this::copies, book::putAll, findings::add);
  }

  /** Every log file is as it was, but for those that a test put there. */
  private List<List<Logs.Copy>> copies(List<Digest.LogFile> wanted) {
    return wanted.stream()
        .map(file -> file.place().object())
        .map(name -> logs.getOrDefault(name, new Logs.Copy.Read(name, sha256(name))))
        .map(copy -> copy.key().isEmpty() ? List.<Logs.Copy>of() : List.of(copy))
        .toList();
  }

  private static PublicKeys keyed(TrailKey key) {
    return (fingerprint, _, _, _) -> fingerprint.equals(FINGERPRINT) ? List.of(key) : List.of();
  }
}
