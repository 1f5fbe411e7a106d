package dev.trailsearch.search.investigate.session;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.investigate.Activities;
import dev.trailsearch.search.investigate.Who;
import dev.trailsearch.search.problem.Characters;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells of access keys. What the service may not see is told as what is not in the index.
 *
 * @param service answers the searches
 */
public record Sessions(SearchService service) {

  static final String ADDRESS = "ip";

  /** AWS documents 16 to 128 characters. */
  private static final int LONGEST = 128;

  private static final int VALUES = 20;

  private static final List<FacetRequest> FACETS =
      Stream.of("action", "service", "region", ADDRESS, "caller", "agent", "error")
          .map(field -> new FacetRequest(field, VALUES, FacetOrder.COUNT))
          .toList();

  /**
   * Who got an access key, and what was done with it; empty if no event names it.
   *
   * @throws QueryException if it is no access key
   */
  public Optional<SessionStory> story(String accessKeyId) {
    String key = checked(accessKeyId);
    SearchRequest uses = SearchRequest.of("").within(Query.is("trail.actor.key", key));
    Activities.Found found = new Activities(service).of(uses, FACETS, false);
    Issues issues = new Issues(service);
    FoundEvent latest = found.latest();
    Issue issue =
        issues.of(key).or(() -> Optional.ofNullable(latest).flatMap(issues::signIn)).orElse(null);
    if (issue == null && latest == null) {
      return Optional.empty();
    }
    return Optional.of(
        new SessionStory(
            key,
            KeyKind.of(key),
            issue,
            latest == null ? null : Who.of(latest),
            found.activity(),
            SessionRemarks.of(issue, found.activity())));
  }

  /**
   * Whose keys led to this one, and which others it led to; empty if no event names it.
   *
   * @throws QueryException if it is no access key
   */
  public Optional<Chain> chain(String accessKeyId) {
    return new Chains(service).of(checked(accessKeyId));
  }

  private static String checked(String accessKeyId) {
    if (accessKeyId.isBlank() || Characters.whole(accessKeyId).length() > LONGEST) {
      throw QueryException.of(
          "an access key id has 1 to %d characters".formatted(LONGEST),
          "write one such as ASIAIOSFODNN7EXAMPLE");
    }
    return accessKeyId;
  }
}
