package dev.trailsearch.search.investigate.firstseen;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.facet.Census;
import dev.trailsearch.search.facet.CensusRequest;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.time.Interval;
import dev.trailsearch.search.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that are new or rare. All values are counted before any is told, so none is missed
 * and none is told wrongly; where there are too many to count, that is an error.
 *
 * @param service answers the searches
 */
public record UnusualValues(SearchService service) {

  /** A value, or a pair of them. */
  private record Key(String value, @Nullable String by) {
    static Key of(Census.Entry entry) {
      return new Key(entry.value(), entry.by());
    }
  }

  /**
   * The values of a window that the time before it has not.
   *
   * @throws QueryException if the request makes no sense, or there are too many values to compare
   *     them all
   */
  public FirstSeen firstSeen(FirstSeenRequest request) {
    checkSize(request.size());
    Windows windows =
        Windows.of(service.interval(request.window()), request.baseline(), request.window().zone());
    CensusRequest asked = CensusRequest.of(request.field()).by(request.by());
    SearchRequest within = request.narrowing().over(windows.window());
    Census inWindow = service.census(within, asked);
    Census before = before(request.narrowing().over(windows.baseline()), asked, inWindow.entries());
    Set<Key> known = new HashSet<>();
    before.entries().forEach(entry -> known.add(Key.of(entry)));
    List<Census.Entry> fresh =
        inWindow.entries().stream()
            .filter(entry -> !known.contains(Key.of(entry)))
            .sorted(SeenValue.EARLIEST)
            .toList();
    return new FirstSeen(
        request.field(),
        request.by(),
        windows.windowOf(inWindow.events()),
        windows.baselineOf(before.events()),
        inWindow.entries().size(),
        fresh.size(),
        shown(within, asked, fresh, request.size()),
        service.completeness(windows.both()));
  }

  /**
   * The values that few events have.
   *
   * @throws QueryException if the request makes no sense, or there are too many values to count
   *     them all
   */
  public Rare rare(RareRequest request) {
    checkSize(request.size());
    if (request.atMost() < 1) {
      throw QueryException.of(
          "a value that occurs at most %,d times does not occur".formatted(request.atMost()),
          "write 1 or more");
    }
    CensusRequest asked = CensusRequest.of(request.field()).by(request.by());
    SearchRequest events = request.narrowing().over(fixed(service.interval(request.range())));
    Census all = service.census(events, asked);
    List<Census.Entry> rare =
        all.entries().stream()
            .filter(entry -> entry.count() <= request.atMost())
            .sorted(Comparator.comparingLong(Census.Entry::count).thenComparing(SeenValue.EARLIEST))
            .toList();
    return new Rare(
        request.field(),
        request.by(),
        request.atMost(),
        all.events(),
        all.entries().size(),
        rare.size(),
        shown(events, asked, rare, request.size()),
        service.completeness(request.range()));
  }

  private Census before(SearchRequest baseline, CensusRequest asked, List<Census.Entry> wanted) {
    return wanted.isEmpty()
        ? new Census(service.counts(baseline, List.of(new Query.All())).getFirst(), List.of())
        : service.census(baseline, onlyThose(asked, wanted));
  }

  /** Of pairs, all are counted: the engine cannot be told which. */
  private static CensusRequest onlyThose(CensusRequest asked, List<Census.Entry> entries) {
    return asked.by() == null ? asked.among(values(entries)) : asked;
  }

  /** The first entries, each with its first event. */
  private List<SeenValue> shown(
      SearchRequest events, CensusRequest asked, List<Census.Entry> entries, int size) {
    List<Census.Entry> first = entries.stream().limit(size).toList();
    if (first.isEmpty()) {
      return List.of();
    }
    SearchRequest narrowed =
        asked.by() == null ? events : events.within(ofPairs(asked.field(), asked.by(), first));
    Map<Key, Census.Entry> examples = new HashMap<>();
    service
        .census(narrowed, onlyThose(asked, first).withExamples())
        .entries()
        .forEach(entry -> examples.put(Key.of(entry), entry));
    return first.stream().map(entry -> SeenValue.of(entry, example(examples, entry))).toList();
  }

  private static @Nullable String example(Map<Key, Census.Entry> examples, Census.Entry entry) {
    Census.Entry found = examples.get(Key.of(entry));
    return found == null ? null : found.example();
  }

  /** Events that have one of the values and one of the others: all of these pairs, and few more. */
  private static Query ofPairs(String field, String by, List<Census.Entry> pairs) {
    return Query.allOf(
        List.of(
            any(field, values(pairs)),
            any(by, pairs.stream().map(Census.Entry::by).filter(Objects::nonNull).toList())));
  }

  private static Query any(String field, List<String> values) {
    return Query.anyOf(values.stream().distinct().map(value -> Query.is(field, value)).toList());
  }

  private static List<String> values(List<Census.Entry> entries) {
    return entries.stream().map(Census.Entry::value).distinct().toList();
  }

  private static TimeRange fixed(Interval interval) {
    return TimeRange.of(text(interval.from()), text(interval.to()));
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static void checkSize(int size) {
    if (size < 1 || size > FirstSeenRequest.MAX_SIZE) {
      throw QueryException.of(
          "%,d values are not between 1 and %,d".formatted(size, FirstSeenRequest.MAX_SIZE),
          "all are counted, however many are shown");
    }
  }
}
