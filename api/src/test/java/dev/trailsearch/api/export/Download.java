package dev.trailsearch.api.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client that keeps an export in a file, and whose connection breaks when it is told to. */
final class Download {

  private static final Pattern ID = Pattern.compile("^(?:\\{\"id\":\")?([^\",]+)");
  private static final int LONGEST_LINE = 1 << 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI export;
  private final Path file;
  private @Nullable String asOf;
  private @Nullable String after;

  /**
   * @param export the address, with a question mark and at least one parameter
   */
  Download(URI export, Path file) {
    this.export = export;
    this.file = file;
  }

  /** The same with a cut-off from elsewhere. */
  Download as(@Nullable String cutOff) {
    asOf = cutOff;
    return this;
  }

  /** The cut-off, once there was an answer. */
  @Nullable String asOf() {
    return asOf;
  }

  /** Takes all that is left. */
  void finish() throws IOException, InterruptedException {
    if (!run(Long.MAX_VALUE)) {
      throw new AssertionError("an export without an end");
    }
  }

  /** Takes at least so many bytes more, and then loses the connection; true if all is there. */
  boolean run(long bytes) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(HttpRequest.newBuilder(address()).build(), BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new AssertionError(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
      asOf = answer.headers().firstValue(ExportController.AS_OF).orElseThrow();
      if (keep(in, bytes)) {
        return true;
      }
    }
    cut();
    return false;
  }

  private URI address() {
    return URI.create(
        export + (asOf == null ? "" : "&asOf=" + asOf) + (after == null ? "" : "&after=" + after));
  }

  private boolean keep(InputStream in, long bytes) throws IOException {
    byte[] buffer = new byte[50_000];
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long kept = 0; kept < bytes; ) {
        int n = in.read(buffer);
        if (n < 0) {
          return true;
        }
        out.write(buffer, 0, n);
        kept += n;
      }
      return false;
    }
  }

  /** What is no whole line is thrown away; the last whole one tells where to go on. */
  private void cut() throws IOException {
    try (RandomAccessFile kept = new RandomAccessFile(file.toFile(), "rw")) {
      long from = Math.max(0, kept.length() - LONGEST_LINE);
      byte[] tail = new byte[(int) (kept.length() - from)];
      kept.seek(from);
      kept.readFully(tail);
      String text = new String(tail, StandardCharsets.ISO_8859_1);
      int end = text.lastIndexOf('\n') + 1;
      kept.setLength(from + end);
      String line = text.substring(text.lastIndexOf('\n', end - 2) + 1, end);
      Matcher id = ID.matcher(line);
      after = id.find() && !id.group(1).equals("id") ? id.group(1) : null;
      if (after == null) {
        kept.setLength(0);
      }
    }
  }
}
