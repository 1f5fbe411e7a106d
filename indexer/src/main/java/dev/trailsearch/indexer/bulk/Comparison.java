package dev.trailsearch.indexer.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.ExactJson;
import dev.trailsearch.indexer.schema.StoredForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Compares documents with those that the engine has under their ids. AWS delivers some records
 * twice and identical, but ids with different content occur too, and neither may be lost.
 */
final class Comparison {

  /** Documents fetched at once, and their bytes: both sides stand in memory as trees. */
  private static final int PAGE = 500;

  private static final int PAGE_BYTES = 1024 * 1024;

  /** How a document relates to the one in the engine. */
  enum Relation {
    SAME,
    DIFFERENT,
    /** The engine has none under this id, or not any more. */
    ABSENT,
    /** The engine cannot say now. */
    UNKNOWN
  }

  private final EngineClient engine;

  Comparison(EngineClient engine) {
    this.engine = engine;
  }

  /**
   * The relation of each document, in their order.
   *
   * @param place the index or alias to look in
   */
  List<Relation> compare(List<Document> documents, Function<Document, String> place) {
    List<Relation> relations = new ArrayList<>(documents.size());
    while (relations.size() < documents.size()) {
      int from = relations.size();
      List<Document> page = documents.subList(from, end(documents, from));
      JsonNode found = fetch(page, place).path("docs");
      for (int i = 0; i < page.size(); i++) {
        relations.add(relation(page.get(i), found.path(i)));
      }
    }
    return relations;
  }

  /** The relation of each document to what the first index has that knows its id. */
  List<Relation> compareIn(List<String> indices, List<Document> documents) {
    List<Relation> relations =
        new ArrayList<>(Collections.nCopies(documents.size(), Relation.ABSENT));
    for (String index : indices) {
      List<Relation> there = compare(documents, _ -> index);
      for (int i = 0; i < documents.size(); i++) {
        if (relations.get(i) == Relation.ABSENT) {
          relations.set(i, there.get(i));
        }
      }
    }
    return relations;
  }

  /** Where the page that begins here ends: behind one document at least. */
  private static int end(List<Document> documents, int from) {
    int end = from;
    long bytes = 0;
    while (end < documents.size() && end - from < PAGE && bytes < PAGE_BYTES) {
      bytes += documents.get(end++).body().length;
    }
    return end;
  }

  /**
   * The whole answer is asked for: where the engine picks fields from it, it writes each source
   * anew, rounds numbers to doubles, and fails at a source that is nested nearly as deep as it can
   * write.
   */
  private JsonNode fetch(List<Document> documents, Function<Document, String> place) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode docs = body.putArray("docs");
    for (Document document : documents) {
      docs.addObject().put("_index", place.apply(document)).put("_id", document.id().document());
    }
    return engine.request("POST", "/_mget", body);
  }

  private static Relation relation(Document document, JsonNode found) {
    JsonNode error = found.path("error").path("type");
    if (error.isTextual() && !error.asText().equals("index_not_found_exception")) {
      return Relation.UNKNOWN;
    }
    if (!found.path("found").asBoolean()) {
      return Relation.ABSENT;
    }
    JsonNode theirs = StoredForm.record(found.path("_source"));
    return StoredForm.record(parse(document.body())).equals(theirs)
        ? Relation.SAME
        : Relation.DIFFERENT;
  }

  private static JsonNode parse(byte[] body) {
    try {
      return ExactJson.read(body);
    } catch (IOException e) {
      throw new UncheckedIOException("a document is JSON", e);
    }
  }
}
