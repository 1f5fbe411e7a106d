package dev.trailsearch.cli.export;

import dev.trailsearch.cli.exit.CommandException.ReaderGone;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportTally;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Standard output. It cannot be gone on with.
record StreamTarget(PrintWriter out, ExportTally tally) implements Target {

  @Override
  public Optional<ExportState> earlier() {
    return Optional.empty();
  }

  @Override
  public void begin(Instant asOf) {}

  @Override
  public void write(ExportPage page) {
    out.append(StandardCharsets.UTF_8.decode(page.lines()));
    if (out.checkError()) {
      throw new ReaderGone();
    }
    tally.add(page.lines(), page.events());
  }

  @Override
  public void finish() {
    out.flush();
  }

  @Override
  public String remedy() {
    return "";
  }

  @Override
  public void close() {}
}
