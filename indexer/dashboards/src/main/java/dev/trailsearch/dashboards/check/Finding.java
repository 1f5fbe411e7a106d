package dev.trailsearch.dashboards.check;

import dev.trailsearch.dashboards.saved.SavedFile;

/// What is not as it should be.
///
/// @param severity how bad it is
/// @param file in which it stands
/// @param line of the file, from one
/// @param type of the object; empty if the line holds none
/// @param id of the object; empty if the line holds none
/// @param title of the object; empty if it has none
/// @param problem in words
/// @param remedy what to do
public record Finding(
    Severity severity,
    String file,
    int line,
    String type,
    String id,
    String title,
    String problem,
    String remedy) {

  static Finding of(Place place, String problem, String remedy) {
    return of(Severity.WRONG, place, problem, remedy);
  }

  static Finding of(Severity severity, Place place, String problem, String remedy) {
    return new Finding(
        severity,
        place.file(),
        place.line(),
        place.object().key().type(),
        place.object().key().id(),
        place.object().title(),
        problem,
        remedy);
  }

  static Finding of(SavedFile file, SavedFile.Fault fault) {
    return new Finding(
        Severity.WRONG,
        file.name(),
        fault.line(),
        "",
        "",
        "",
        "the line " + fault.reason(),
        "Export the object again, or mend the line.");
  }
}
