package dev.trailsearch.dashboards.saved;

/// A saved object that another one needs.
///
/// @param name by which the other one calls it
/// @param type of the object, such as `index-pattern`
/// @param id of the object
public record Reference(String name, String type, String id) {

  /// What it points to.
  public Key key() {
    return new Key(type, id);
  }
}
