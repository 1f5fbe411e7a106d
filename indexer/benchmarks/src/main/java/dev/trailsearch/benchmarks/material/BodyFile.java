package dev.trailsearch.benchmarks.material;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Bulk bodies of the documents that a load of some logs sends, made beforehand. A body is preceded
 * by its length in four bytes.
 */
public final class BodyFile {

  private static final int BODY_BYTES = 2 * 1024 * 1024;

  private BodyFile() {}

  /**
   * What was written.
   *
   * @param documents how many
   * @param rawBytes of the logs, uncompressed
   * @param partitions that they belong to
   */
  public record Contents(long documents, long rawBytes, Set<Partition> partitions) {}

  /** Writes the bodies of all logs in this order. */
  public static Contents write(Path file, Iterable<Path> logs, Partitioning partitioning)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Writing writing = new Writing(new DataOutputStream(out), partitioning);
      for (Path log : logs) {
        writing.add(log);
      }
      return writing.end();
    }
  }

  /** Reads the bodies, one after the other. */
  public static void read(Path file, Consumer<byte[]> bodies) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream data = new DataInputStream(in)) {
      while (true) {
        byte[] body = new byte[data.readInt()];
        data.readFully(body);
        bodies.accept(body);
      }
    } catch (EOFException _) {
      // the last body was read
    }
  }

  /** One file in the making. */
  private static final class Writing {
    private final LogRecords logs = new LogRecords();
    private final DocumentWriter writer = new DocumentWriter();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(BODY_BYTES + 64 * 1024);
    private final Set<Partition> partitions = new HashSet<>();
    private final DataOutputStream out;
    private final Partitioning partitioning;
    private long documents;
    private long rawBytes;

    Writing(DataOutputStream out, Partitioning partitioning) {
      this.out = out;
      this.partitioning = partitioning;
    }

    void add(Path log) throws IOException {
      Provenance provenance = new Provenance(log.toString(), Instant.EPOCH);
      rawBytes += logs.read(log, (event, record) -> add(event, record, provenance));
    }

    private void add(Event event, Slice record, Provenance provenance) throws IOException {
      Partition partition = partitioning.of(event.time().instant());
      partitions.add(partition);
      String action =
          "{\"create\":{\"_index\":\"%s\",\"_id\":\"%s\"}}\n"
              .formatted(partition.writeAlias(), event.id().document());
      body.writeBytes(action.getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(writer.write(event, event.id(), record, provenance).bytes());
      body.write('\n');
      documents++;
      if (body.size() >= BODY_BYTES) {
        flush();
      }
    }

    Contents end() throws IOException {
      if (body.size() > 0) {
        flush();
      }
      return new Contents(documents, rawBytes, Set.copyOf(partitions));
    }

    private void flush() throws IOException {
      out.writeInt(body.size());
      body.writeTo(out);
      body.reset();
    }
  }
}
