package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.search.investigate.preset.Preset;
import dev.trailsearch.search.investigate.preset.Presets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `investigate presets`: the questions that have a name.
@Command(
    name = "presets",
    description = {
      "List the questions that have a name, or show one.",
      "",
      "`trailsearch search --preset NAME` asks it."
    },
    footer = {
      "  trailsearch investigate presets",
      "  trailsearch investigate presets logging-off",
      "  trailsearch search --preset access-denied --facet user --from now-1d"
    })
final class PresetsCommand extends BaseCommand {

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The preset to show.")
  private @Nullable String name;

  @Override
  public Integer call() {
    String wanted = name;
    List<Preset> presets = wanted == null ? Presets.all() : List.of(Presets.named(wanted));
    switch (globals().format()) {
      case TABLE -> out().print(page(presets, new Pen(globals())));
      case JSON -> out().println(Json.line(Json.object().set("presets", Json.tree(presets))));
      case NDJSON -> presets.forEach(preset -> out().println(Json.line(Json.tree(preset))));
      case CSV -> out().print(new AskingCommand.Rows<>(presets, all()).csv());
    }
    return ExitCode.DONE.number();
  }

  private String page(List<Preset> presets, Pen pen) {
    if (name == null) {
      return pen.table(
          presets,
          List.of(Column.whole("NAME", Preset::name), Column.cut("QUESTION", 40, Preset::question)),
          (_, text) -> text);
    }
    return presets.stream()
        .map(preset ->
            pen.ink().bold(preset.title())
                + "\n"
                + pen.paragraph(preset.question())
                + "\n"
                + pen.paragraph(asked(preset))
                + "\n"
                + pen.paragraph(preset.meaning()))
        .collect(Collectors.joining());
  }

  private static List<Column<Preset>> all() {
    return List.of(
        Column.whole("name", Preset::name),
        Column.whole("title", Preset::title),
        Column.whole("question", Preset::question),
        Column.whole("query", preset -> Objects.requireNonNullElse(preset.query(), "")),
        Column.whole("firstSeen", preset -> Objects.requireNonNullElse(preset.firstSeen(), "")),
        Column.whole("meaning", Preset::meaning));
  }

  private static String asked(Preset preset) {
    return preset.query() == null
        ? "trailsearch investigate first-seen " + preset.firstSeen()
        : preset.query();
  }
}
