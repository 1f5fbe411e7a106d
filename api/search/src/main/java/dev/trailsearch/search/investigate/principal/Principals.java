package dev.trailsearch.search.investigate.principal;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.facet.CensusRequest;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.investigate.Activities;
import dev.trailsearch.search.investigate.Activity;
import dev.trailsearch.search.investigate.Who;
import dev.trailsearch.search.investigate.preset.Preset;
import dev.trailsearch.search.investigate.preset.Presets;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells of principals.
 *
 * @param service answers the searches
 */
public record Principals(SearchService service) {

  private static final int VALUES = 10;

  /** Whom a name means is listed up to so many, and counted always. */
  private static final int IDENTITIES = 100;

  private static final String ARN = "trail.actor.arn";
  private static final String ISSUER = "trail.actor.issuer";
  private static final String TYPE = "actor";

  /** Each facet is named as a query would name it. */
  private static final List<FacetRequest> FACETS =
      Stream.concat(
              Stream.of(new FacetRequest("trail.action", VALUES, FacetOrder.RARE)),
              Stream.of(
                      TYPE,
                      "action",
                      "service",
                      "region",
                      "ip",
                      "caller",
                      "agent",
                      "error",
                      "key",
                      "session",
                      "trail.actor.account",
                      "mfa")
                  .map(field -> new FacetRequest(field, VALUES, FacetOrder.COUNT)))
          .toList();

  /** Who it is and what it did, from five searches; empty if no event was made by it. */
  public Optional<PrincipalSummary> summary(PrincipalRequest request) {
    SearchRequest events = request.search();
    Activities.Found found = new Activities(service).of(events, FACETS, true);
    FoundEvent latest = found.latest();
    if (latest == null) {
      return Optional.empty();
    }
    List<PrincipalSummary.Identity> all = identities(events);
    return Optional.of(
        new PrincipalSummary(
            request.id().text(),
            request.id().kind(),
            Who.of(latest),
            all.stream().limit(IDENTITIES).toList(),
            all.size(),
            credentials(found.activity()),
            shown(found.activity()),
            notable(events)));
  }

  /**
   * One page of what it did, alike calls in a row folded into one line.
   *
   * @param page counts events before they are folded
   */
  public Timeline timeline(PrincipalRequest request, PageRequest page) {
    SearchResult result = service.search(request.search().at(page));
    return new Timeline(
        request.id().text(),
        request.id().kind(),
        result.total().value(),
        Timeline.fold(result.events()),
        result.next(),
        result.completeness());
  }

  /** Whose session a caller's is, its issuer tells; where there is none, the caller is meant. */
  private List<PrincipalSummary.Identity> identities(SearchRequest events) {
    Query issued = new Query.FieldIs(0, ISSUER, new Value.Present(0));
    Map<String, Long> counts = new HashMap<>();
    Stream.concat(
            service.census(events, CensusRequest.of(ISSUER)).entries().stream(),
            service
                .census(events.within(new Query.Not(issued)), CensusRequest.of(ARN))
                .entries()
                .stream())
        .forEach(entry -> counts.merge(entry.value(), entry.count(), Long::sum));
    return counts.entrySet().stream()
        .map(each -> new PrincipalSummary.Identity(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparingLong(PrincipalSummary.Identity::events)
                .reversed()
                .thenComparing(PrincipalSummary.Identity::arn))
        .toList();
  }

  private static PrincipalSummary.Credentials credentials(Activity activity) {
    return new PrincipalSummary.Credentials(
        count(activity, "root", "user"),
        count(activity, "role", "federated", "identity-center"),
        count(activity, "service"));
  }

  private static long count(Activity activity, String... types) {
    return Stream.of(types).mapToLong(type -> activity.count(TYPE, type)).sum();
  }

  /** Facets under names of their own: {@code rareAction} has the rarest actions first. */
  private static Activity shown(Activity activity) {
    Map<String, Facet> facets = new LinkedHashMap<>();
    activity
        .facets()
        .forEach(
            (name, facet) -> facets.put(name.equals("trail.action") ? "rareAction" : name, facet));
    return new Activity(
        activity.events(),
        activity.failed(),
        activity.denied(),
        activity.first(),
        activity.last(),
        facets,
        activity.histogram(),
        activity.completeness());
  }

  private List<PrincipalSummary.Notable> notable(SearchRequest events) {
    List<Preset> presets = Presets.withQuery();
    List<Long> counts = service.counts(events, presets.stream().map(Preset::asQuery).toList());
    List<PrincipalSummary.Notable> notable = new ArrayList<>();
    for (int i = 0; i < presets.size(); i++) {
      if (counts.get(i) > 0) {
        Preset preset = presets.get(i);
        notable.add(new PrincipalSummary.Notable(preset.name(), preset.title(), counts.get(i)));
      }
    }
    return notable;
  }
}
