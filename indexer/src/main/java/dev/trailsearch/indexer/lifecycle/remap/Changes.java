package dev.trailsearch.indexer.lifecycle.remap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.answer.PageSize;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written to one shard, in the order in which it was written. */
final class Changes {

  private final EngineClient engine;
  private final String path;
  private final Map<String, String> parameters;
  private final long to;
  private long from;
  private PageSize size = PageSize.FIRST;

  /**
   * @param from the sequence number behind which it begins
   * @param to the last sequence number
   */
  Changes(EngineClient engine, String index, int shard, long from, long to) {
    this.engine = engine;
    this.path = "/" + index + "/_search";
    this.parameters =
        Map.of("preference", "_shards:" + shard, "allow_partial_search_results", "false");
    this.from = from;
    this.to = to;
  }

  /** The next events; none behind the last. Those before are not valid any more. */
  List<StoredEvent> next() throws RemapStoppedException {
    while (from < to) {
      Optional<byte[]> page = engine.fetch(path, parameters, query(), size.mostBytes());
      if (page.isPresent()) {
        List<StoredEvent> events = StoredPage.read(page.get());
        size = size.after(page.get().length);
        from = events.isEmpty() ? to : events.getLast().sequence();
        return events;
      }
      if (size.events() == 1) {
        throw new RemapStoppedException("one event is larger than the engine can hand out");
      }
      size = size.less();
    }
    return List.of();
  }

  private ObjectNode query() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("size", size.events())
            .put("track_total_hits", false);
    body.putObject("query").putObject("range").putObject("_seq_no").put("gt", from).put("lte", to);
    body.putArray("sort").add("_seq_no");
    return body;
  }
}
