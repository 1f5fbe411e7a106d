package dev.trailsearch.cli.dashboards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.dashboards.check.Finding;
import java.io.PrintWriter;
import java.util.List;

/// Findings in the form asked for.
final class FindingPage {
  private final GlobalOptions globals;
  private final PrintWriter out;

  FindingPage(GlobalOptions globals, PrintWriter out) {
    this.globals = globals;
    this.out = out;
  }

  void print(List<Finding> findings) {
    switch (globals.format()) {
      case TABLE -> findings.forEach(this::lines);
      case JSON -> {
        ObjectNode page = Json.object();
        findings.forEach(finding -> page.withArray("/findings").add(json(finding)));
        page.withArray("/findings");
        out.println(Json.line(page));
      }
      case NDJSON -> findings.forEach(finding -> out.println(Json.line(json(finding))));
      case CSV -> {
        out.print(
            Csv.line(
                List.of("severity", "file", "line", "type", "id", "title", "problem", "remedy")));
        findings.forEach(finding -> out.print(Csv.line(cells(finding))));
      }
    }
  }

  private void lines(Finding finding) {
    Ink ink = globals.ink();
    String severity =
        switch (finding.severity()) {
          case WRONG -> ink.red("WRONG");
          case EMPTY -> ink.yellow("empty");
        };
    String object =
        finding.id().isEmpty()
            ? ""
            : "  %s %s \"%s\"".formatted(finding.type(), finding.id(), finding.title());
    out.println(
        "%s  %s:%d%s".formatted(severity, finding.file(), finding.line(), SafeText.of(object)));
    out.println("       " + SafeText.of(finding.problem()));
    out.println("       -> " + finding.remedy());
  }

  private static ObjectNode json(Finding finding) {
    return Json.object()
        .put("severity", finding.severity().word())
        .put("file", finding.file())
        .put("line", finding.line())
        .put("type", finding.type())
        .put("id", finding.id())
        .put("title", finding.title())
        .put("problem", finding.problem())
        .put("remedy", finding.remedy());
  }

  private static List<String> cells(Finding finding) {
    return List.of(
        finding.severity().word(),
        finding.file(),
        "" + finding.line(),
        finding.type(),
        finding.id(),
        finding.title(),
        finding.problem(),
        finding.remedy());
  }
}
