package dev.trailsearch.cli.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/// How an export ended.
///
/// @param file its name
/// @param events in it
/// @param bytes in it
/// @param sha256 of it, in hexadecimal
/// @param matching events that matched under the cut-off when it was whole
/// @param asOf the cut-off
record ExportReport(
    String file, long events, long bytes, String sha256, long matching, Instant asOf) {

  void print(GlobalOptions globals, PrintWriter out) {
    switch (globals.format()) {
      case TABLE -> {
        out.println(globals.ink().bold(headline()));
        out.println("SHA-256 " + sha256);
        out.println(globals.ink().faint("What was indexed after " + asOf + " is no part of it."));
      }
      case JSON, NDJSON -> out.println(Json.line(json()));
      case CSV -> {
        out.print(Csv.line(List.of("file", "events", "bytes", "sha256", "matching", "asOf")));
        out.print(
            Csv.line(
                List.of(file, "" + events, "" + bytes, sha256, "" + matching, asOf.toString())));
      }
    }
  }

  private ObjectNode json() {
    return Json.object()
        .put("file", file)
        .put("events", events)
        .put("bytes", bytes)
        .put("sha256", sha256)
        .put("matching", matching)
        .put("asOf", asOf.toString());
  }

  String headline() {
    return "%s events (%s) in %s".formatted(Numbers.grouped(events), Numbers.bytes(bytes), file);
  }

  /// What is wrong with it; empty if it holds all that matches.
  String difference() {
    if (events == matching) {
      return events == 0 ? "No events match." : "";
    }
    return "%s events were written, but %s match under the cut-off by now: some became visible, or"
            .formatted(Numbers.grouped(events), Numbers.grouped(matching))
        + " were removed, while the export went on.";
  }

  ExitCode code() {
    return difference().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
  }
}
