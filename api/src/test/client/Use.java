import com.fasterxml.jackson.databind.DeserializationFeature;
import generated.ApiClient;
import generated.ApiException;
import generated.api.DefaultApi;
import generated.model.Facet;
import generated.model.FacetValue;
import generated.model.FoundEvent;
import generated.model.Health;
import generated.model.Problem;
import generated.model.SearchParameters;
import generated.model.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What somebody writes who has made a client from the OpenAPI document. It is compiled with that client by a test, and run
 * by it. An answer with a property that the document does not name makes it fail.
 */
public final class Use implements BiFunction<String, String, List<String>> {

  private final List<String> seen = new ArrayList<>();

  /**
   * Asks everything once.
   *
   * @param address of the API
   * @param key of a caller
   * @return what was seen, one thing a line
   */
  @Override
  public List<String> apply(String address, String key) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    client.setObjectMapper(
        client.getObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    client.setRequestInterceptor(request -> request.header("X-Api-Key", key));
    try {
      ask(new DefaultApi(client), client);
    } catch (Exception e) {
      throw new IllegalStateException("the client and the document do not agree", e);
    }
    return seen;
  }

  private void ask(DefaultApi api, ApiClient client) throws Exception {
    SearchResult found =
        api.search(
            "bob", "2023-01-01", "2024-01-01", "Europe/Berlin", List.of("service=s3"),
            List.of("user", "error"), 5, true, 1, "oldest", null, null, true, true,
            List.of("failed"));
    FoundEvent event = found.getEvents().getFirst();
    seen("found", found.getTotal().getValue() + " " + found.getTotal().getRelation());
    seen("event", ((Map<?, ?>) event.getEvent()).get("eventName"));
    seen("time", event.getTimestamp().toInstant());
    seen("facet", values(found.getFacets().get("user")));
    seen("histogram", found.getHistogram().getBuckets().stream().mapToLong(b -> b.getCount()).sum());
    seen("covers", found.getCompleteness().getFrom().toInstant());
    seen("understood", found.getQuery().getUnderstood());

    SearchParameters all = new SearchParameters().size(3);
    List<String> ids = new ArrayList<>();
    SearchResult page = api.searchByBody(all);
    while (true) {
      page.getEvents().forEach(one -> ids.add(one.getId()));
      if (page.getNext() == null) {
        break;
      }
      page = api.searchByBody(all.cursor(page.getNext()));
    }
    seen("paged", ids.stream().distinct().count());

    seen("same", api.event(event.getId()).equals(api.event(event.getId())));
    seen(
        "values",
        values(api.facetValues("user", "b", "name", null, null, null, null, null, null)));
    seen(
        "field",
        api.fields().getFields().stream().anyMatch(f -> f.getName().equals("trail.actor.name")));
    investigate(api);
    seen("health", api.readiness().getStatus() == Health.StatusEnum.UP);
    try {
      api.search(
          "usr:bob", null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);
    } catch (ApiException e) {
      Problem problem = client.getObjectMapper().readValue(e.getResponseBody(), Problem.class);
      seen("problem", problem.getStatus() + " " + problem.getType() + " " + problem.getPosition());
    }
  }

  private void investigate(DefaultApi api) throws ApiException {
    seen("summary", api.principalSummary("bob", null, null, null, null, null).getActivity().getDenied());
    seen(
        "timeline",
        api.principalTimeline("bob", null, null, null, null, null, 10, "newest", null).getLines().size());
    seen("session", api.session("AKIAIOSFODNN7ALICE").getKind());
    seen("chain", api.sessionChain("AKIAIOSFODNN7ALICE").getOrigin().getKind());
    seen(
        "new",
        api.firstSeen("user", null, "2023-07-10T12:00:00Z", null, "12h", null, null, null, null)
            .getFound());
    seen("rare", api.rare("user", "service", 1L, null, null, null, null, null, null).getFound());
    seen("presets", api.presets().getPresets().getFirst().getName());
  }

  private void seen(String what, Object value) {
    seen.add(what + ": " + value);
  }

  private static String values(Facet facet) {
    return facet.getValues().stream()
        .map((FacetValue value) -> value.getValue() + " " + value.getCount())
        .collect(Collectors.joining(", "));
  }
}
