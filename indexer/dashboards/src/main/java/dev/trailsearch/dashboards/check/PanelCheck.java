package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.dashboards.saved.Embedded;
import java.util.ArrayList;
import java.util.List;

/// Whether the panels of a dashboard stand beside each other.
final class PanelCheck {
  private static final int COLUMNS = 48;

  private PanelCheck() {}

  /// The place of one panel, in columns and rows.
  private record Panel(String index, int x, int y, int w, int h) {

    static Panel of(JsonNode panel) {
      JsonNode grid = panel.path("gridData");
      return new Panel(
          panel.path("panelIndex").asText(),
          grid.path("x").asInt(-1),
          grid.path("y").asInt(-1),
          grid.path("w").asInt(),
          grid.path("h").asInt());
    }

    boolean inside() {
      return x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= COLUMNS;
    }

    boolean covers(Panel other) {
      return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
  }

  static List<Finding> of(Place place) {
    List<Finding> findings = new ArrayList<>();
    List<Panel> panels = new ArrayList<>();
    for (JsonNode each : Embedded.PANELS.of(place.object())) {
      Panel panel = Panel.of(each);
      if (!each.path("panelRefName").isTextual()) {
        findings.add(
            Finding.of(
                place,
                "its panel %s names no reference".formatted(panel.index()),
                "Save the panel to the library, so that it is an object of its own."));
      }
      if (!panel.inside()) {
        findings.add(
            Finding.of(
                place,
                "its panel %s does not stand within %d columns".formatted(panel.index(), COLUMNS),
                "Correct its gridData."));
      }
      for (Panel other : panels) {
        if (panel.covers(other) || panel.index().equals(other.index())) {
          findings.add(
              Finding.of(
                  place,
                  "its panels %s and %s cover each other".formatted(other.index(), panel.index()),
                  "Correct their gridData."));
        }
      }
      panels.add(panel);
    }
    return findings;
  }
}
