package dev.trailsearch.dashboards.server;

import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.Reference;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings saved objects into a server. What a server has otherwise is left alone unless told
/// otherwise, and what was brought is read back: a server may tell of a success and have nothing.
public final class Import {
  /// By which an index pattern names where its indices are.
  private static final String DATA_SOURCE = "dataSource";

  private final DashboardsServer server;
  private final List<SavedObject> objects;

  /// @param objects what the server is to have
  /// @param dataSource id of the data source of the indices; null for the server's own engine
  public Import(DashboardsServer server, List<SavedObject> objects, @Nullable String dataSource) {
    this.server = server;
    this.objects =
        dataSource == null
            ? List.copyOf(objects)
            : objects.stream().map(each -> in(dataSource, each)).toList();
  }

  /// What would happen, in the order of the objects; nothing is changed.
  public List<Change> plan() throws InterruptedException {
    Map<Key, SavedObject> there = server.get(objects.stream().map(SavedObject::key).toList());
    return objects.stream().map(each -> Change.of(each, there.get(each.key()))).toList();
  }

  /// Brings in those objects of a plan that the server lacks, and those that differ if they are to
  /// be replaced.
  ///
  /// @return how many were brought
  /// @throws ServerException if the server refuses, or does not have them afterwards
  public int run(List<Change> plan, boolean replace) throws InterruptedException {
    List<SavedObject> wanted =
        plan.stream()
            .filter(change ->
                switch (change.kind()) {
                  case NEW -> true;
                  case SAME -> false;
                  case DIFFERENT -> replace;
                })
            .map(Change::object)
            .toList();
    if (!wanted.isEmpty()) {
      server.put(wanted);
      confirm(wanted);
    }
    return wanted.size();
  }

  private void confirm(List<SavedObject> wanted) throws InterruptedException {
    Map<Key, SavedObject> there = server.get(wanted.stream().map(SavedObject::key).toList());
    List<String> wrong = new ArrayList<>();
    for (SavedObject each : wanted) {
      Change left = Change.of(each, there.get(each.key()));
      if (left.kind() != Change.Kind.SAME) {
        wrong.add(
            left.kind() == Change.Kind.NEW
                ? each.key() + " is not there"
                : "%s differs in %s".formatted(each.key(), String.join(", ", left.differing())));
      }
    }
    if (!wrong.isEmpty()) {
      throw new ServerException.Refused(
          200,
          "the server told of a success, but of what it was given " + String.join("; ", wrong));
    }
  }

  private static SavedObject in(String dataSource, SavedObject object) {
    if (!object.key().type().equals("index-pattern")) {
      return object;
    }
    List<Reference> references = new ArrayList<>(object.references());
    references.add(new Reference(DATA_SOURCE, "data-source", dataSource));
    return new SavedObject(
        object.key(), object.attributes(), references, object.migrationVersion());
  }
}
