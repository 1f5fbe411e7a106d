package dev.trailsearch.cli.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.integrity.ChainReport;
import dev.trailsearch.indexer.integrity.Finding;
import dev.trailsearch.indexer.integrity.VerificationReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Shows what a verification found.
final class VerificationPage {

  private static final List<Column<ChainReport>> COLUMNS =
      List.of(
          Column.whole("account", chain -> chain.chain().account()),
          Column.whole("Region", chain -> chain.chain().region()),
          Column.middle("trail", 24, VerificationPage::trail),
          Column.number("digests", chain -> Numbers.grouped(chain.digests())),
          Column.number("proven", chain -> Numbers.grouped(chain.proven())),
          Column.number("hours", chain -> Numbers.grouped(hours(chain))),
          Column.number("logs", chain -> Numbers.grouped(chain.logs().verified())),
          Column.number("missing", chain -> Numbers.grouped(chain.logs().missing())),
          Column.number("altered", chain -> Numbers.grouped(chain.logs().altered())));

  private static final Column<ChainReport> UNPROVEN =
      Column.number("unproven", chain -> Numbers.grouped(chain.logs().unverified()));

  private static final Column<ChainReport> UNREADABLE =
      Column.number("unread", chain -> Numbers.grouped(chain.logs().unreadable()));

  private VerificationPage() {}

  static void print(VerificationReport report, GlobalOptions globals, PrintWriter out) {
    switch (globals.format()) {
      case TABLE -> printTable(report, globals.terminal().columns(), globals.ink(), out);
      case JSON -> out.println(Json.line(json(report)));
      case NDJSON -> report.findings().forEach(finding -> out.println(Json.line(json(finding))));
      case CSV -> {
        out.print(Csv.line(List.of("finding", "object", "words")));
        report
            .findings()
            .forEach(finding ->
                out.print(Csv.line(List.of(kind(finding), finding.object(), finding.words()))));
      }
    }
  }

  private static void printTable(VerificationReport report, int width, Ink ink, PrintWriter out) {
    out.print(new Table<>(columns(report.chains()), ink).of(report.chains(), width));
    if (report.allProven()) {
      out.println(ink.green("All proven."));
      return;
    }
    out.println(ink.bold(findings(report.findings().size())));
    for (Finding finding : report.findings()) {
      out.println(ink.red(SafeText.of(finding.object())));
      out.println("  " + SafeText.of(finding.words()));
    }
  }

  /// What is seldom needed would leave too little room for the trail.
  private static List<Column<ChainReport>> columns(List<ChainReport> chains) {
    List<Column<ChainReport>> columns = new ArrayList<>(COLUMNS);
    if (chains.stream().anyMatch(chain -> chain.logs().unverified() > 0)) {
      columns.add(UNPROVEN);
    }
    if (chains.stream().anyMatch(chain -> chain.logs().unreadable() > 0)) {
      columns.add(UNREADABLE);
    }
    return columns;
  }

  private static String findings(int count) {
    return switch (count) {
      case 0 -> "Nothing to verify.";
      case 1 -> "1 finding:";
      default -> Numbers.grouped(count) + " findings:";
    };
  }

  private static ObjectNode json(VerificationReport report) {
    ObjectNode json = Json.object().put("allProven", report.allProven());
    ArrayNode chains = json.putArray("chains");
    for (ChainReport chain : report.chains()) {
      ObjectNode node = chains.addObject();
      node.put("account", chain.chain().account());
      node.put("region", chain.chain().region());
      node.put("trail", trail(chain));
      node.put("digests", chain.digests());
      node.put("proven", chain.proven());
      node.put("from", chain.from() == null ? null : chain.from().toString());
      node.put("to", chain.to() == null ? null : chain.to().toString());
      node.put("hours", hours(chain));
      node.set("logs", Json.tree(chain.logs()));
    }
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> findings.add(json(finding)));
    return json;
  }

  private static ObjectNode json(Finding finding) {
    return Json.object()
        .put("finding", kind(finding))
        .put("object", finding.object())
        .put("words", finding.words());
  }

  private static long hours(ChainReport chain) {
    return chain.covered().plusMinutes(30).toHours();
  }

  private static String trail(ChainReport chain) {
    return chain.chain().trail() + (chain.chain().backfill() ? " (backfill)" : "");
  }

  /// The name of a kind of finding, for programs.
  private static String kind(Finding finding) {
    return switch (finding) {
      case Finding.UnreadableDigest _ -> "unreadableDigest";
      case Finding.MovedDigest _ -> "movedDigest";
      case Finding.BadSignature _ -> "badSignature";
      case Finding.NoSignature _ -> "noSignature";
      case Finding.NoKey _ -> "noKey";
      case Finding.AlteredDigest _ -> "alteredDigest";
      case Finding.BrokenLink _ -> "brokenLink";
      case Finding.MissingDigests _ -> "missingDigests";
      case Finding.MissingHours _ -> "missingHours";
      case Finding.MissingLog _ -> "missingLog";
      case Finding.AlteredLog _ -> "alteredLog";
      case Finding.UnreadableLog _ -> "unreadableLog";
      case Finding.UnnamedLog _ -> "unnamedLog";
      case Finding.UncoveredLogs _ -> "uncoveredLogs";
      case Finding.UnreadablePlace _ -> "unreadablePlace";
    };
  }
}
