package dev.trailsearch.search.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.coverage.Coverage;
import dev.trailsearch.indexer.coverage.Gap;
import dev.trailsearch.indexer.coverage.Gap.Reason;
import dev.trailsearch.search.completeness.Completeness.KnownGap;
import dev.trailsearch.search.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  private static final Interval ALWAYS = new Interval(null, null);
  private static final Coverage ONE =
      coverage("111111111111", 1, 5, gap(2, Reason.NO_OBJECTS), gap(3, Reason.FILES_MISSING));
  private static final Coverage OTHER = coverage("222222222222", 2, 9);

  @Test
  void what_is_loaded_reaches_from_the_first_file_to_the_last() {
    Completeness completeness = Completeness.of(ALWAYS, List.of(ONE, OTHER), _ -> true);
    assertThat(completeness.loadedFrom()).isEqualTo(day(1));
    assertThat(completeness.loadedThrough()).isEqualTo(day(9));
  }

  @Test
  void where_nothing_is_known_nothing_is_said() {
    assertThat(Completeness.of(ALWAYS, List.of(), _ -> true))
        .isEqualTo(new Completeness(null, null, null, null, List.of(), 0));
  }

  @Test
  void gaps_in_the_searched_time_are_told_the_newest_first() {
    assertThat(Completeness.of(ALWAYS, List.of(ONE), _ -> true).knownGaps())
        .containsExactly(
            new KnownGap("111111111111", "eu-west-1", day(3), day(4), "files_missing"),
            new KnownGap("111111111111", "eu-west-1", day(2), day(3), "no_objects"));
    Interval before = new Interval(null, day(3));
    assertThat(Completeness.of(before, List.of(ONE), _ -> true).knownGaps())
        .extracting(KnownGap::from)
        .containsExactly(day(2));
    Interval after = new Interval(day(4), null);
    assertThat(Completeness.of(after, List.of(ONE), _ -> true).knownGaps()).isEmpty();
  }

  @Test
  void of_accounts_that_the_caller_may_not_see_nothing_is_said() {
    Completeness completeness =
        Completeness.of(ALWAYS, List.of(ONE, OTHER), account -> account.startsWith("2"));
    assertThat(completeness).isEqualTo(new Completeness(null, null, day(2), day(9), List.of(), 0));
  }

  @Test
  void more_gaps_than_anyone_reads_are_counted() {
    Gap[] many =
        IntStream.range(0, 100).mapToObj(i -> gap(i, Reason.NO_OBJECTS)).toArray(Gap[]::new);
    Completeness completeness =
        Completeness.of(ALWAYS, List.of(coverage("111111111111", 0, 100, many)), _ -> true);
    assertThat(completeness.gaps()).isEqualTo(100);
    assertThat(completeness.knownGaps())
        .hasSize(20)
        .first()
        .satisfies(gap -> assertThat(gap.from()).isEqualTo(day(99)));
  }

  private static Coverage coverage(String account, int from, int through, Gap... gaps) {
    return new Coverage(account, "eu-west-1", day(from), day(through), 1, 1, null, List.of(gaps));
  }

  private static Gap gap(int day, Reason reason) {
    return new Gap(day(day), day(day + 1), reason);
  }

  private static Instant day(int n) {
    return Instant.parse("2023-07-01T00:00:00Z").plusSeconds(86_400L * n);
  }
}
