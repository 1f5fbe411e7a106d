package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the distribution's zip on this machine; nothing is ever downloaded at run time.
final class EngineZip {
  private final EngineRelease release;
  private final Surroundings surroundings;

  EngineZip(EngineRelease release, Surroundings surroundings) {
    this.release = release;
    this.surroundings = surroundings;
  }

  /// The zip, from the first place that has it. One that is named explicitly is the only place.
  ///
  /// @throws EngineStartException naming every place, if none has it
  Path find() {
    List<Path> places =
        surroundings
            .value("trailsearch.engine.zip")
            .map(named -> List.of(Path.of(named)))
            .orElseGet(this::usualPlaces);
    return places.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(places));
  }

  private List<Path> usualPlaces() {
    List<Path> places = new ArrayList<>();
    surroundings
        .value("trailsearch.home")
        .ifPresent(home -> places.add(Path.of(home, "engine", release.name() + ".zip")));
    String artifact =
        "org/opensearch/distribution/integ-test-zip/opensearch/%1$s/opensearch-%1$s.zip"
            .formatted(release.version());
    places.add(release.mavenRepository().resolve(artifact));
    Path usual = surroundings.userHome().resolve(".m2/repository").resolve(artifact);
    if (!places.contains(usual)) {
      places.add(usual);
    }
    return places;
  }

  private EngineStartException missing(List<Path> places) {
    return new EngineStartException(
        Reason.ZIP_MISSING,
        places.stream()
            .map(place -> "\n  " + place)
            .collect(
                Collectors.joining(
                    "", "OpenSearch " + release.version() + " is in none of these places:", "")),
        "Build Trailsearch once with Maven, which fetches it, or set TRAILSEARCH_ENGINE_ZIP to"
            + " its zip (org.opensearch.distribution.integ-test-zip:opensearch:"
            + release.version()
            + ":zip).");
  }
}
