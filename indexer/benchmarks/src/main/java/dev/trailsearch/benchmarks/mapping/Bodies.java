package dev.trailsearch.benchmarks.mapping;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.benchmarks.material.Corpus;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.Likeness;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.Provenance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Bulk bodies of a corpus in the form of one variant, made as they are asked for. */
final class Bodies implements Iterator<byte[]> {

  private static final int BODY_BYTES = 4 * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Corpus corpus;
  private final Variant variant;
  private final EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
  private final DocumentWriter writer = new DocumentWriter();
  private int next;

  Bodies(Corpus corpus, Variant variant) {
    this.corpus = corpus;
    this.variant = variant;
  }

  @Override
  public boolean hasNext() {
    return next < corpus.records().size();
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(BODY_BYTES + 64 * 1024);
    while (hasNext() && body.size() < BODY_BYTES) {
      append(body, corpus.records().get(next++));
    }
    return body.toByteArray();
  }

  private void append(ByteArrayOutputStream body, Slice record) {
    if (!(parser.parse(record) instanceof Parsed.Understood(Event event, Likeness _))) {
      throw new IllegalStateException("generated records are JSON");
    }
    String id = variant.identified() ? "\"_id\":\"" + event.id().document() + "\"" : "";
    String action = "{\"create\":{" + id + "}}\n";
    body.writeBytes(action.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(document(event, record));
    body.write('\n');
  }

  private byte[] document(Event event, Slice record) {
    if (!variant.mapped()) {
      int end = record.offset() + record.length();
      return Arrays.copyOfRange(record.array(), record.offset(), end);
    }
    Provenance provenance =
        new Provenance("AWSLogs/111122223333/CloudTrail/x.json.gz", Instant.EPOCH);
    byte[] document = writer.write(event, event.id(), record, provenance).bytes();
    try {
      ObjectNode tree = (ObjectNode) JSON.readTree(document);
      ObjectNode trail = (ObjectNode) tree.path("trail");
      ObjectNode before = trail.deepCopy();
      variant.document().accept(trail);
      return trail.equals(before) ? document : JSON.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new IllegalStateException("a document is JSON", e);
    }
  }
}
