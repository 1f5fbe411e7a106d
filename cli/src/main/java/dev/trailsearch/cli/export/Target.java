package dev.trailsearch.cli.export;

import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportTally;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Where an export is written.
sealed interface Target extends AutoCloseable permits FileTarget, StreamTarget {

  /// What is there of it from an earlier run.
  Optional<ExportState> earlier();

  /// Makes ready for pages; what lies behind the earlier ones is taken away.
  void begin(Instant asOf) throws IOException;

  /// Writes a page. When this returns, it is kept whatever happens.
  void write(ExportPage page) throws IOException;

  /// Ends it: all is there.
  void finish() throws IOException;

  /// What is there by now.
  ExportTally tally();

  /// Says how to go on where it is not whole; empty if there is no way.
  String remedy();

  @Override
  void close() throws IOException;
}
