package dev.trailsearch.dashboards.saved;

/// What identifies a saved object on a server.
///
/// @param type such as `visualization`
/// @param id unique within the type
public record Key(String type, String id) {

  /// As it is shown: `visualization trailsearch-overview-outcome`.
  @Override
  public String toString() {
    return type + " " + id;
  }
}
