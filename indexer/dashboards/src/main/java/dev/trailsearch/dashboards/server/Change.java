package dev.trailsearch.dashboards.server;

import dev.trailsearch.dashboards.saved.NormalForm;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an import would do to one object.
///
/// @param object as it would be
/// @param kind what would happen
/// @param differing attributes that differ on the server, in alphabetical order; `references` among
///   them
public record Change(SavedObject object, Kind kind, List<String> differing) {
  /// What would happen.
  public enum Kind {
    /// The server does not have it.
    NEW,
    /// The server has just this.
    SAME,
    /// The server has another: somebody changed it, or it is of another release.
    DIFFERENT;

    /// In one word.
    public String word() {
      return switch (this) {
        case NEW -> "new";
        case SAME -> "same";
        case DIFFERENT -> "different";
      };
    }
  }

  /// Copies.
  public Change {
    differing = List.copyOf(differing);
  }

  /// @param there what the server has; null if nothing
  static Change of(SavedObject wanted, @Nullable SavedObject there) {
    if (there == null) {
      return new Change(wanted, Kind.NEW, List.of());
    }
    List<String> differing = differing(NormalForm.of(wanted), NormalForm.of(there));
    return new Change(wanted, differing.isEmpty() ? Kind.SAME : Kind.DIFFERENT, differing);
  }

  private static List<String> differing(SavedObject wanted, SavedObject there) {
    TreeSet<String> names = new TreeSet<>();
    wanted.attributes().fieldNames().forEachRemaining(names::add);
    there.attributes().fieldNames().forEachRemaining(names::add);
    List<String> differing = new ArrayList<>();
    for (String name : names) {
      if (!wanted.attributes().path(name).equals(there.attributes().path(name))) {
        differing.add(name);
      }
    }
    if (!wanted.references().equals(there.references())) {
      differing.add("references");
    }
    return differing;
  }
}
