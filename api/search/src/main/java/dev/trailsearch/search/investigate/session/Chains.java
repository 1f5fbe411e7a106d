package dev.trailsearch.search.investigate.session;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.facet.Census;
import dev.trailsearch.search.facet.CensusRequest;
import dev.trailsearch.search.investigate.Remark;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.time.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows access keys from call to call, up with one or two searches a key, down with one a level.
 */
record Chains(SearchService service) {

  /** Sessions got by sessions; AWS itself sets no limit, but people rarely need four. */
  static final int DEEPEST = 20;

  /** Keys below one that are listed. */
  static final int MOST_BELOW = 500;

  /** A key of a chain before its use was counted. */
  private record Step(String key, int depth, @Nullable String parent, @Nullable Issue issue) {}

  Optional<Chain> of(String key) {
    List<Step> up = new ArrayList<>();
    Origin origin = climb(key, up);
    List<Remark> remarks = new ArrayList<>();
    List<Step> down = descend(key, remarks);
    Map<String, Link.Use> uses =
        uses(Stream.concat(up.stream(), down.stream()).map(Step::key).distinct().toList());
    boolean known = up.getFirst().issue() != null || !down.isEmpty() || uses.containsKey(key);
    return known
        ? Optional.of(
            new Chain(
                key,
                links(up, uses),
                origin,
                links(down, uses),
                remarks,
                service.completeness(TimeRange.ALL)))
        : Optional.empty();
  }

  private Origin climb(String key, List<Step> up) {
    Issues issues = new Issues(service);
    Set<String> met = new LinkedHashSet<>();
    String next = key;
    while (met.add(next)) {
      String current = next;
      Issue issue = issues.of(current).or(() -> signIn(issues, current)).orElse(null);
      String parent = issue == null ? null : issue.by().key();
      up.add(new Step(current, up.size(), parent, issue));
      if (issue == null) {
        return new Origin(Origin.Kind.NOT_IN_INDEX, null);
      }
      if (parent == null) {
        return Origin.of(issue);
      }
      if (up.size() > DEEPEST) {
        return new Origin(Origin.Kind.LIMIT, issue.by());
      }
      next = parent;
    }
    return new Origin(Origin.Kind.LOOP, null);
  }

  private Optional<Issue> signIn(Issues issues, String key) {
    return service
        .search(
            SearchRequest.of("")
                .within(Query.is("trail.actor.key", key))
                .at(new PageRequest(1, Sort.NEWEST, null)))
        .events()
        .stream()
        .findFirst()
        .flatMap(issues::signIn);
  }

  private List<Step> descend(String key, List<Remark> remarks) {
    Issues issues = new Issues(service);
    Map<String, Step> found = new LinkedHashMap<>();
    List<String> level = List.of(key);
    for (int depth = 1; !level.isEmpty(); depth++) {
      if (depth > DEEPEST) {
        remarks.add(
            new Remark("too-deep", "Keys over %d calls below are not shown.".formatted(DEEPEST)));
        break;
      }
      Issues.Handed handed = issues.by(level);
      List<Step> below = below(key, depth, handed, found.keySet());
      below.stream().limit(MOST_BELOW - found.size()).forEach(step -> found.put(step.key(), step));
      if (handed.total() > handed.calls() || !found.keySet().containsAll(keys(below))) {
        remarks.add(
            new Remark(
                "too-many",
                "Of the %,d calls at depth %d that handed out keys, not all are shown."
                    .formatted(handed.total(), depth)));
        break;
      }
      level = keys(below);
    }
    return List.copyOf(found.values());
  }

  /** The keys that were not met before. */
  private static List<Step> below(String key, int depth, Issues.Handed handed, Set<String> known) {
    return handed.issues().entrySet().stream()
        .filter(each -> !each.getKey().equals(key) && !known.contains(each.getKey()))
        .map(each -> new Step(each.getKey(), depth, each.getValue().by().key(), each.getValue()))
        .toList();
  }

  private static List<String> keys(List<Step> steps) {
    return steps.stream().map(Step::key).toList();
  }

  private Map<String, Link.Use> uses(List<String> keys) {
    Query any = Query.anyOf(keys.stream().map(key -> Query.is("trail.actor.key", key)).toList());
    Census census =
        service.census(
            SearchRequest.of("").within(any), CensusRequest.of("trail.actor.key").among(keys));
    Map<String, Link.Use> uses = new LinkedHashMap<>();
    census
        .entries()
        .forEach(entry ->
            uses.put(
                entry.value(),
                new Link.Use(entry.count(), entry.failed(), entry.first(), entry.last())));
    return uses;
  }

  private static List<Link> links(List<Step> steps, Map<String, Link.Use> uses) {
    return steps.stream()
        .map(step ->
            new Link(
                step.key(),
                KeyKind.of(step.key()),
                step.depth(),
                step.parent(),
                step.issue(),
                uses.getOrDefault(step.key(), Link.Use.NONE)))
        .toList();
  }
}
