package dev.trailsearch.cli.export;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.search.RunningExport;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.export.ExportEnd;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/// One run of an export, with its progress on standard error.
record Exporting(SearchService service, GlobalOptions globals, PrintWriter err) {

  /// Writes all that is not there yet.
  ExportEnd run(ExportRequest request, Target target) throws IOException, InterruptedException {
    ExportRequest asked =
        target.earlier().map(ExportState::resumption).map(request::from).orElse(request);
    try (RunningExport export = service.export(asked);
        Progress progress = Progress.on(err, globals.terminal(), globals.quiet())) {
      target.begin(export.asOf());
      long before = target.tally().events();
      progress.begin("Exporting", export.matching() - before, Progress.Unit.EVENTS);
      long start = System.nanoTime();
      Optional<ExportPage> page = export.next();
      while (page.isPresent()) {
        target.write(page.get());
        long done = target.tally().events() - before;
        progress.at(done, rate(done, System.nanoTime() - start));
        page = export.next();
      }
      ExportEnd end = export.end();
      target.finish();
      return end;
    }
  }

  private static String rate(long events, long nanos) {
    return Numbers.grouped((long) (events * 1e9 / Math.max(nanos, 1))) + "/s";
  }
}
