package dev.trailsearch.indexer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.integrity.ChainReport.LogCounts;
import dev.trailsearch.indexer.source.HashingInputStream;
import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the generated trail, which is signed by code of its own. */
class VerificationTest {

  /** The day that the generated logs tell of, and the hour in which the last of them arrive. */
  private static final Instant BEGIN = Instant.parse("2026-03-30T00:00:31Z");

  private static final Instant END = Instant.parse("2026-03-31T01:00:31Z");
  private static final Instant LATER = END.plus(Duration.ofDays(30));

  @TempDir private static Path original;

  private static GeneratedTrail whole;

  @TempDir private Path folder;

  private final Map<String, Integrity> book = new HashMap<>();
  private GeneratedTrail trail;

  @BeforeAll
  static void generate() throws IOException {
    whole = GeneratedTrail.in(original);
  }

  @BeforeEach
  void copy() throws IOException {
    trail = whole.copiedTo(folder.resolve("copy"));
  }

  @Test
  void an_untouched_trail_is_proven() throws Exception {
    VerificationReport report = verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.allProven()).isTrue();
    assertThat(report.chains())
        .hasSizeGreaterThan(2)
        .allSatisfy(chain -> {
          assertThat(chain.digests()).isEqualTo(25);
          assertThat(chain.proven()).isEqualTo(25);
          assertThat(chain.from()).isEqualTo(BEGIN);
          assertThat(chain.to()).isEqualTo(END);
        });
    assertThat(book).hasSize((int) logs(report).verified()).containsValue(Integrity.VERIFIED);
    assertThat(book.values()).containsOnly(Integrity.VERIFIED);
  }

  @Test
  void the_order_in_which_a_source_tells_of_its_objects_does_not_matter() throws Exception {
    assertThat(verify(shuffled(), Selection.ALL, Hashes.NONE)).isEqualTo(verify());
  }

  @Test
  void a_log_file_with_one_byte_altered_is_told() throws Exception {
    Path log = trail.logs().get(3);
    GeneratedTrail.edit(log, "\"eventVersion\":\"1.", "\"eventVersion\":\"2.");
    VerificationReport report = verify();

    assertThat(report.findings()).singleElement().isInstanceOf(Finding.AlteredLog.class);
    assertThat(report.findings().getFirst().object()).isEqualTo(log.toString());
    assertThat(logs(report).altered()).isOne();
    assertThat(book).containsEntry(log.toString(), Integrity.MISMATCH);
  }

  @Test
  void a_member_appended_to_a_log_file_is_told() throws Exception {
    List<Path> logs = trail.logs();
    byte[] first = Files.readAllBytes(logs.getFirst());
    byte[] second = Files.readAllBytes(logs.getLast());
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Files.write(logs.getFirst(), both);

    assertThat(verify().findings()).singleElement().isInstanceOf(Finding.AlteredLog.class);
  }

  @Test
  void a_log_file_that_cannot_be_read_is_told() throws Exception {
    Path log = trail.logs().get(3);
    byte[] bytes = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(verify().findings())
        .containsExactly(
            new Finding.UnreadableLog(log.toString(), "the compressed data ends early"));
  }

  @Test
  void a_log_file_removed_is_told() throws Exception {
    Path log = trail.logs().get(3);
    Files.delete(log);
    VerificationReport report = verify();

    assertThat(report.findings()).singleElement().isInstanceOf(Finding.MissingLog.class);
    assertThat(report.findings().getFirst().object())
        .isEqualTo("larkspur-trail/" + trail.folder().relativize(log));
  }

  @Test
  void a_log_file_that_no_digest_names_is_told() throws Exception {
    Path log = trail.logs().get(3);
    Path planted =
        log.resolveSibling(
            log.getFileName().toString().replaceAll("_.{16}.json", "_AAAAAAAAAAAAAAAA.json"));
    Files.copy(log, planted);

    assertThat(verify().findings()).containsExactly(new Finding.UnnamedLog(planted.toString()));
    assertThat(book).containsEntry(planted.toString(), Integrity.NONE);
  }

  @Test
  void a_digest_with_one_byte_altered_is_told_by_its_signature_and_by_the_next() throws Exception {
    Path digest = trail.digests().get(5);
    GeneratedTrail.edit(digest, "\"awsAccountId\":\"", "\"awsAccountid\":\"");

    assertThat(verify().findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.object()).isEqualTo(digest.toString()))
        .hasExactlyElementsOfTypes(Finding.BadSignature.class, Finding.AlteredDigest.class);
  }

  @Test
  void a_digest_that_is_none_any_more_is_told_and_its_log_files_stay_unproven() throws Exception {
    Path digest = trail.digests().get(5);
    GeneratedTrail.edit(digest, "\"digestStartTime\"", "\"digestStarTime\"");

    assertThat(verify().findings())
        .first()
        .isEqualTo(
            new Finding.UnreadableDigest(
                digest.toString(), "no digest: the digest has no digestStartTime"));
  }

  @Test
  void a_signature_with_one_digit_altered_is_told() throws Exception {
    Path digest = trail.digests().get(5);
    Path file = Path.of(digest + ".sig");
    String signature = Files.readString(file);
    Files.writeString(file, (signature.charAt(0) == '0' ? '1' : '0') + signature.substring(1));

    assertThat(verify().findings())
        .hasExactlyElementsOfTypes(Finding.BadSignature.class, Finding.BrokenLink.class);
  }

  @Test
  void signatures_that_were_not_copied_are_found_in_the_next_digest() throws Exception {
    List<Path> digests = trail.digests();
    for (Path digest : digests) {
      Files.delete(Path.of(digest + ".sig"));
    }

    assertThat(verify().findings())
        .containsExactly(new Finding.NoSignature(digests.getLast().toString()));
  }

  @Test
  void digests_removed_are_told_with_their_hours() throws Exception {
    List<Path> digests = trail.digests();
    delete(digests.get(5));
    delete(digests.get(9));
    delete(digests.get(10));
    List<Finding> missing =
        verify().findings().stream().filter(Finding.MissingDigests.class::isInstance).toList();

    assertThat(missing)
        .extracting(Finding::object)
        .containsExactly(digests.get(6).toString(), digests.get(11).toString());
    assertThat(missing)
        .extracting(finding -> finding.words().replaceFirst(", from.*", ""))
        .containsExactly("digests of 1 hour", "digests of 2 hours");
  }

  @Test
  void a_signature_left_behind_by_its_digest_is_no_digest() throws Exception {
    List<Path> digests = trail.digests();
    Files.delete(digests.get(5));

    assertThat(verify().findings())
        .filteredOn(finding -> !(finding instanceof Finding.UncoveredLogs))
        .singleElement()
        .isInstanceOf(Finding.MissingDigests.class);
  }

  @Test
  void the_first_and_the_last_digest_removed_are_told() throws Exception {
    List<Path> digests = trail.digests();
    delete(digests.getFirst());
    delete(digests.getLast());

    assertThat(verify().findings())
        .extracting(Finding::object)
        .contains(digests.get(1).toString(), digests.get(23).toString());
  }

  @Test
  void log_files_without_any_digest_are_told_together() throws Exception {
    for (Path digest : trail.digests()) {
      delete(digest);
    }
    int count = trail.logs().size();

    assertThat(verify().findings())
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.UncoveredLogs.class,
            finding -> assertThat(finding.count()).isGreaterThanOrEqualTo(count));
  }

  @Test
  void two_digests_that_changed_places_are_told() throws Exception {
    Path one = trail.digests().get(5);
    Path other = trail.digests().get(6);
    Path aside = folder.resolve("aside");
    Files.move(one, aside);
    Files.move(other, one);
    Files.move(aside, other);

    assertThat(verify().findings())
        .filteredOn(Finding.MovedDigest.class::isInstance)
        .extracting(Finding::object)
        .containsExactly(one.toString(), other.toString());
  }

  @Test
  void a_digest_that_names_an_unknown_key_is_not_proven() throws Exception {
    GeneratedTrail.edit(
        trail.digests().getLast(),
        "\"digestPublicKeyFingerprint\":\"",
        "\"digestPublicKeyFingerprint\":\"f");
    assertThat(verify().findings())
        .singleElement()
        .extracting(Finding::words)
        .asString()
        .contains("there is no public key f");
  }

  @Test
  void a_flat_folder_of_unpacked_files_is_proven_too() throws Exception {
    Path flat = Files.createDirectory(folder.resolve("flat"));
    for (Path file : trail.logs()) {
      Files.copy(file, flat.resolve(file.getFileName().toString()));
    }
    for (Path file : trail.digests()) {
      Files.copy(file, flat.resolve(file.getFileName().toString()));
      Files.copy(Path.of(file + ".sig"), flat.resolve(file.getFileName() + ".sig"));
    }
    VerificationReport report = verify(LocalFiles.of(List.of(flat)), Selection.ALL, Hashes.NONE);

    assertThat(report.findings())
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.MissingLog.class));
    assertThat(logs(report).verified()).isEqualTo(trail.logs().size());
  }

  @Test
  void only_what_is_asked_for_is_verified() throws Exception {
    Selection selection =
        new Selection(
            BEGIN.plus(Duration.ofHours(3)), BEGIN.plus(Duration.ofHours(9)), Set.of(), Set.of());
    delete(trail.digests().get(1));
    delete(trail.digests().get(12));
    VerificationReport report =
        verify(LocalFiles.of(List.of(trail.folder())), selection, Hashes.NONE);

    assertThat(report.findings()).isEmpty();
    assertThat(report.chains()).allSatisfy(chain -> assertThat(chain.digests()).isEqualTo(6));
  }

  @Test
  void time_asked_for_that_no_digest_covers_is_told() throws Exception {
    Selection selection =
        new Selection(
            BEGIN.minus(Duration.ofHours(2)), END.plus(Duration.ofHours(3)), Set.of(), Set.of());
    VerificationReport report =
        verify(LocalFiles.of(List.of(trail.folder())), selection, Hashes.NONE);

    assertThat(report.findings())
        .hasSize(2 * report.chains().size())
        .allSatisfy(finding -> assertThat(finding.words()).startsWith("no digest covers"))
        .extracting(finding -> finding.words().substring(0, 24))
        .contains("no digest covers 2 hours", "no digest covers 3 hours");
  }

  @Test
  void a_known_hash_spares_reading_the_log_file() throws Exception {
    Path log = trail.logs().get(3);
    VerificationReport first = verify();
    Files.writeString(log, "not read");
    String hash = hash(whole.logs().get(3));
    Hashes hashes =
        (key, _, _) -> key.equals(log.toString()) ? Optional.of(hash) : Optional.empty();

    assertThat(verify(LocalFiles.of(List.of(trail.folder())), Selection.ALL, hashes))
        .isEqualTo(first);
  }

  @Test
  void where_there_is_nothing_nothing_is_proven() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    VerificationReport report = verify(LocalFiles.of(List.of(empty)), Selection.ALL, Hashes.NONE);

    assertThat(report.findings()).isEmpty();
    assertThat(report.allProven()).isFalse();
  }

  private VerificationReport verify() throws IOException, InterruptedException {
    return verify(LocalFiles.of(List.of(trail.folder())), Selection.ALL, Hashes.NONE);
  }

  private VerificationReport verify(Source source, Selection selection, Hashes hashes)
      throws IOException, InterruptedException {
    book.clear();
    return new Verification(
            KeyFiles.read(whole.publicKey()),
            hashes,
            book::putAll,
            VerificationListener.NONE,
            () -> LATER)
        .run(source, selection);
  }

  private Source shuffled() throws IOException {
    LocalFiles files = LocalFiles.of(List.of(trail.folder()));
    return new Source() {
      @Override
      public String name() {
        return files.name();
      }

      @Override
      public void list(Selection selection, Listing listing) throws InterruptedException {
        List<LogObject> objects = new ArrayList<>();
        files.list(
            selection,
            new Listing() {
              @Override
              public void found(LogObject object) {
                objects.add(object);
              }

              @Override
              public void unreadable(String place, String reason) {
                listing.unreadable(place, reason);
              }
            });
        Collections.shuffle(objects, new Random(7));
        for (LogObject object : objects) {
          listing.found(object);
        }
      }
    };
  }

  private static String hash(Path log) throws IOException {
    try (HashingInputStream in =
        new HashingInputStream(new GZIPInputStream(Files.newInputStream(log)))) {
      in.readAllBytes();
      return in.sha256().orElseThrow();
    }
  }

  private static void delete(Path digest) throws IOException {
    Files.delete(digest);
    Files.delete(Path.of(digest + ".sig"));
  }

  private static LogCounts logs(VerificationReport report) {
    return report.chains().stream().map(ChainReport::logs).reduce(LogCounts.ZERO, LogCounts::plus);
  }
}
