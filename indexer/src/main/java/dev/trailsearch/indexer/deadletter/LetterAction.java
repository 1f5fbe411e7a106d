package dev.trailsearch.indexer.deadletter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one letter. The engine decides by a script whether it still applies, so that a change
 * sent twice counts once, and of two at the same time the second sees the first.
 *
 * @param operation of a bulk request
 * @param id of the letter
 * @param body of the operation; null if it has none
 */
record LetterAction(String operation, String id, @Nullable ObjectNode body) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String ATTEMPT =
      """
      if (ctx._source.state != 'waiting' || ctx._source.last == params.now) {
        ctx.op = 'none';
      } else {
        ctx._source.attempts += 1;
        ctx._source.last = params.now;
        ctx._source.putAll(params.fault);
      }
      """;

  private static final String CLAIM =
      """
      boolean taken = ctx._source.claim != null
          && ctx._source.claim != params.claim
          && ctx._source.claimed_until > params.now;
      if (ctx._source.state != 'waiting' || taken) {
        ctx.op = 'none';
      } else {
        ctx._source.claim = params.claim;
        ctx._source.claimed_until = params.until;
      }
      """;

  private static final String SETTLE =
      """
      if (ctx._source.claim != params.claim) {
        ctx.op = 'none';
      } else {
        ctx._source.remove('claim');
        ctx._source.remove('claimed_until');
        ctx._source.attempts += params.attempts;
        ctx._source.putAll(params.changes);
        if (ctx._source.state != 'waiting') {
          ctx._source.remove('bytes');
        }
      }
      """;

  /** It was lost: for the first time, or once more. */
  static LetterAction lost(DeadLetter letter, Instant now) {
    ObjectNode parameters = JSON.objectNode().put("now", now.toString());
    parameters.set("fault", LetterJson.write(letter.fault()));
    ObjectNode body = script(ATTEMPT, parameters);
    body.set("upsert", LetterJson.write(letter, now));
    return new LetterAction("update", letter.id(), body);
  }

  /** It is mine until then, unless it is another's; the answer holds it. */
  static LetterAction claim(String id, String claim, Instant now, Instant until) {
    ObjectNode parameters =
        JSON.objectNode()
            .put("claim", claim)
            .put("now", now.toEpochMilli())
            .put("until", until.toEpochMilli());
    return new LetterAction("update", id, script(CLAIM, parameters).put("_source", true));
  }

  /** Its record is indexed. */
  static LetterAction replayed(String id, String claim, List<String> events, Instant now) {
    ObjectNode changes =
        JSON.objectNode().put("state", State.REPLAYED.word()).put("last", now.toString());
    ArrayNode ids = changes.putArray("events");
    events.forEach(ids::add);
    return settle(id, claim, 1, changes);
  }

  /** It could not be indexed this time either. */
  static LetterAction failed(String id, String claim, Fault fault, Instant now) {
    return settle(id, claim, 1, LetterJson.write(fault).put("last", now.toString()));
  }

  /** It is anyone's again, as if it had never been claimed. */
  static LetterAction release(String id, String claim) {
    return settle(id, claim, 0, JSON.objectNode());
  }

  /** It is thrown away. */
  static LetterAction drop(String id) {
    return new LetterAction("delete", id, null);
  }

  private static LetterAction settle(String id, String claim, int attempts, ObjectNode changes) {
    ObjectNode parameters = JSON.objectNode().put("claim", claim).put("attempts", attempts);
    parameters.set("changes", changes);
    return new LetterAction("update", id, script(SETTLE, parameters));
  }

  private static ObjectNode script(String source, ObjectNode parameters) {
    ObjectNode body = JSON.objectNode();
    body.putObject("script")
        .put("lang", "painless")
        .put("source", source)
        .set("params", parameters);
    return body;
  }
}
