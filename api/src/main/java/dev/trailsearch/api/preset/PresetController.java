package dev.trailsearch.api.preset;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.investigate.preset.Preset;
import dev.trailsearch.search.investigate.preset.Presets;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

/** {@code /api/v1/presets}. */
@Controller("/api/v1/presets")
final class PresetController {

  /**
   * All presets.
   *
   * @param presets in the order of the documentation
   */
  record AllPresets(List<Preset> presets) {}

  /**
   * Questions that every analyst asks, each with a name and a query.
   *
   * <p>A search takes such a name as its parameter preset.
   *
   * @return the presets
   */
  @Get
  @MayFail
  AllPresets presets() {
    return new AllPresets(Presets.all());
  }
}
