package dev.trailsearch.cli.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.options.Origin;
import dev.trailsearch.cli.options.Setting;
import dev.trailsearch.cli.options.Settings;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `config show`: every setting, its value and where it comes from.
@Command(
    name = "show",
    description = {
      "Show every setting, its value, and where it comes from: the command line, a variable of the"
          + " environment, the config file, or the default.",
      "",
      "A password is never shown: it stands in the file that password-file names."
    },
    footer = {
      "  trailsearch config show",
      "  TRAILSEARCH_URL=https://search:9200 trailsearch config show --output json"
    })
final class ShowCommand extends BaseCommand {
  private static final List<Column<Setting>> COLUMNS =
      List.of(
          Column.whole("SETTING", Setting::name),
          Column.middle("VALUE", 40, Setting::value),
          Column.middle("FROM", 40, setting -> setting.origin().place()));

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = Settings.of(spec);
    List<Setting> all = settings.all();
    switch (globals().format()) {
      case TABLE ->
          out()
              .print(
                  new Table<>(COLUMNS, globals().ink())
                      .painted(this::paint)
                      .of(all, globals().terminal().columns()));
      case JSON -> {
        ObjectNode page = Json.object().put("file", settings.file().toString());
        ArrayNode list = page.putArray("settings");
        all.forEach(setting -> list.add(json(setting)));
        out().println(Json.line(page));
      }
      case NDJSON -> all.forEach(setting -> out().println(Json.line(json(setting))));
      case CSV -> {
        out().print(Csv.line(List.of("setting", "value", "origin", "place")));
        all.forEach(setting ->
            out()
                .print(
                    Csv.line(
                        List.of(
                            setting.name(),
                            setting.value(),
                            setting.origin().kind(),
                            setting.origin().place()))));
      }
    }
    return ExitCode.DONE.number();
  }

  private String paint(Setting setting, String text) {
    Ink ink = globals().ink();
    return switch (setting.origin()) {
      case Origin.Usual _ -> ink.faint(text);
      case Origin.Words _, Origin.Variable _, Origin.Line _ -> text;
    };
  }

  private static ObjectNode json(Setting setting) {
    return Json.object()
        .put("name", setting.name())
        .put("value", setting.value())
        .put("origin", setting.origin().kind())
        .put("place", setting.origin().place());
  }
}
