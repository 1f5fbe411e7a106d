package dev.trailsearch.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.export.PageEnd;
import dev.trailsearch.search.page.Cursor;
import dev.trailsearch.search.query.Clauses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the requests of an export.
 *
 * @param search what narrows a search narrows an export too
 */
record ExportBody(SearchPlan plan, SearchBody search) {

  /** So many events that come after a place. */
  ObjectNode page(Place place, int events) {
    ObjectNode dated = Clauses.exists(SearchBody.TIME);
    ObjectNode body = body(events, List.of(place.dated() ? dated : Clauses.not(dated)));
    // Without a total the engine looks at no events that come later. But then, too, it passes over
    // some that have no time when the newest come first: so these are asked for apart.
    body.put("track_total_hits", !place.dated());
    SearchBody.sort(plan.request().page().sort(), place.after(), body);
    return body;
  }

  /** How many events the export has. */
  ObjectNode count() {
    return body(0, List.of()).put("track_total_hits", true);
  }

  private ObjectNode body(int events, List<ObjectNode> more) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("size", events);
    body.put("timeout", search.timeout().toMillis() + "ms");
    List<ObjectNode> clauses = new ArrayList<>(more);
    clauses.add(search.query(plan));
    clauses.add(SearchBody.loadedBy(plan.start().asOf()));
    body.set("query", Clauses.allOf(clauses));
    return body;
  }

  /**
   * A place in an export: first come the events that have a time, then those that have none.
   *
   * @param dated among which of them it is
   * @param after the last event before it; null at their beginning
   */
  record Place(boolean dated, @Nullable Cursor after) {

    static final Place BEGINNING = new Place(true, null);

    /** The beginning of those without a time. */
    static final Place UNDATED = new Place(false, null);

    /** Behind an event. */
    static Place behind(Cursor event) {
      return new Place(PageEnd.isDated(event.time()), event);
    }
  }
}
