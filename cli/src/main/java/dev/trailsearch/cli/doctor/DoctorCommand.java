package dev.trailsearch.cli.doctor;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.doctor.Finding.State;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.stack.EngineFiles;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// `doctor`: what is wrong, and what to do.
@Command(
    name = "doctor",
    description = "Check this machine and the engine; every finding comes with a remedy.",
    footer = {"  trailsearch doctor", "  trailsearch doctor --url https://search.example:9200"})
public final class DoctorCommand extends BaseCommand {

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = new ArrayList<>(machine());
    findings.addAll(engine());
    print(findings);
    boolean failed = findings.stream().anyMatch(finding -> finding.state() == State.FAIL);
    return (failed ? ExitCode.DIFFERENT : ExitCode.DONE).number();
  }

  private List<Finding> engine() {
    try {
      return engine(globals().connection());
    } catch (Unavailable e) {
      return List.of(Finding.fail("connection", String.valueOf(e.getMessage()), e.remedy()));
    }
  }

  private List<Finding> engine(ConnectionSettings settings) {
    List<Finding> findings = new ArrayList<>(ConnectionChecks.of(settings));
    try (Beans beans = beans(settings)) {
      findings.addAll(
          new EngineChecks(
                  beans.get(EngineClient.class),
                  beans.get(SchemaInstaller.class),
                  beans.get(FieldCatalogue.class),
                  InstantSource.system())
              .all());
    }
    return findings;
  }

  private List<Finding> machine() throws IOException {
    Places places = globals().places();
    Path data = places.data();
    return List.of(
        MachineChecks.java(
            Runtime.version().feature(),
            Runtime.version().toString(),
            Path.of(System.getProperty("java.home"))),
        MachineChecks.memory(Machine.availableMemory()),
        MachineChecks.disk(data, Machine.usableDisk(data)),
        MachineChecks.folder("data", data, "XDG_DATA_HOME", Files::isWritable),
        MachineChecks.folder("cache", places.cache(), "TRAILSEARCH_CACHE", Files::isWritable),
        MachineChecks.engineFiles(new EngineFiles(places).find()));
  }

  private void print(List<Finding> findings) {
    switch (globals().format()) {
      case TABLE -> findings.forEach(this::line);
      case JSON -> out().println(Json.line(Json.object().set("checks", Json.tree(findings))));
      case NDJSON -> findings.forEach(finding -> out().println(Json.line(Json.tree(finding))));
      case CSV -> {
        out().print(Csv.line(List.of("check", "state", "found", "remedy")));
        findings.forEach(
            f -> out().print(Csv.line(List.of(f.check(), f.state() + "", f.found(), f.remedy()))));
      }
    }
  }

  private void line(Finding finding) {
    Ink ink = globals().ink();
    String state =
        switch (finding.state()) {
          case OK -> ink.green("ok  ");
          case WARN -> ink.yellow("warn");
          case FAIL -> ink.red("FAIL");
        };
    out().println("%s  %-12s  %s".formatted(state, finding.check(), finding.found()));
    if (!finding.remedy().isEmpty()) {
      out().println(" ".repeat(20) + "-> " + finding.remedy());
    }
  }
}
