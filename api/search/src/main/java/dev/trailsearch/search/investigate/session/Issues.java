package dev.trailsearch.search.investigate.session;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.investigate.EventText;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.Value;
import dev.trailsearch.search.time.TimeRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the calls that handed out access keys. */
record Issues(SearchService service) {

  /** Where the answers of STS, and of {@code CreateAccessKey}, hold the key that they hand out. */
  private static final List<String> HOLDERS =
      List.of("responseElements.credentials.accessKeyId", "responseElements.accessKey.accessKeyId");

  /** A session is made while its sign-in is answered; clocks may differ a little. */
  private static final Duration NEAR = Duration.ofMinutes(2);

  /** Records of one call; two accounts are usual, a delivery with other content may add some. */
  private static final int MOST_RECORDS = 20;

  /**
   * Keys that other keys got.
   *
   * @param issues by the key that was handed out, in order of time
   * @param total how many calls there are, which may be more than were read
   */
  record Handed(Map<String, Issue> issues, long calls, long total) {}

  /** The call that handed out this key. */
  Optional<Issue> of(String key) {
    List<FoundEvent> records =
        find(Query.anyOf(HOLDERS.stream().map(path -> Query.is(path, key)).toList()));
    if (records.isEmpty()) {
      return Optional.empty();
    }
    Issue issue = Issue.of(records);
    String shared = sharedId(records);
    if (issue.by().key() != null || shared == null) {
      return Optional.of(issue);
    }
    // The caller's own account may have recorded the call without its answer.
    List<FoundEvent> all = new ArrayList<>(records);
    find(Query.is("sharedEventID", shared)).stream()
        .filter(other -> records.stream().noneMatch(known -> known.id().equals(other.id())))
        .forEach(all::add);
    return Optional.of(Issue.of(all));
  }

  /** The console sign-in that a session comes from, as one of its events tells. */
  Optional<Issue> signIn(FoundEvent use) {
    Instant made = created(use);
    String arn = EventText.derived(use, "/actor/arn");
    if (made == null || arn == null) {
      return Optional.empty();
    }
    SearchRequest signIns =
        SearchRequest.of("")
            .within(
                Query.allOf(
                    List.of(
                        Query.is("trail.action", "signin:ConsoleLogin"),
                        Query.is("trail.outcome", "success"),
                        Query.is("trail.actor.arn", arn))))
            .over(TimeRange.of(made.minus(NEAR).toString(), made.plus(NEAR).toString()))
            .at(new PageRequest(MOST_RECORDS, Sort.OLDEST, null));
    return service.search(signIns).events().stream()
        .filter(event -> event.timestamp() != null)
        .min(Comparator.comparing(event -> distance(event, made)))
        .map(Issue::inferredFrom);
  }

  /** The keys that these keys were used to get, the earliest first. */
  Handed by(List<String> keys) {
    Query used = Query.anyOf(keys.stream().map(key -> Query.is("trail.actor.key", key)).toList());
    Query hands =
        Query.anyOf(
            HOLDERS.stream()
                .<Query>map(path -> new Query.FieldIs(0, path, new Value.Present(0)))
                .toList());
    SearchResult result =
        service.search(
            SearchRequest.of("")
                .within(Query.allOf(List.of(used, hands)))
                .at(new PageRequest(PageRequest.MAX_SIZE, Sort.OLDEST, null)));
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (FoundEvent event : result.events()) {
      String key = handedOut(event);
      if (key != null) {
        issues.putIfAbsent(key, Issue.of(List.of(event)));
      }
    }
    return new Handed(issues, result.events().size(), result.total().value());
  }

  private List<FoundEvent> find(Query query) {
    return service
        .search(
            SearchRequest.of("").within(query).at(new PageRequest(MOST_RECORDS, Sort.OLDEST, null)))
        .events();
  }

  private static @Nullable String handedOut(FoundEvent event) {
    for (String path : HOLDERS) {
      String key = EventText.record(event, "/" + path.replace('.', '/'));
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  private static @Nullable String sharedId(List<FoundEvent> records) {
    for (FoundEvent event : records) {
      String id = EventText.record(event, "/sharedEventID");
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private static @Nullable Instant created(FoundEvent use) {
    String text = EventText.record(use, "/userIdentity/sessionContext/attributes/creationDate");
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static Duration distance(FoundEvent event, Instant from) {
    Instant time = event.timestamp();
    return time == null ? NEAR : Duration.between(from, time).abs();
  }
}
