package dev.trailsearch.dashboards.server;

import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.Reference;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a server has of some files now, and in which file each object belongs.
///
/// @param files objects by the name of their file, without its folder: those that were in it, in
///   their order, then those that came to its dashboards
/// @param gone what the server does not have any more
public record Export(Map<String, List<SavedObject>> files, List<Key> gone) {

  /// Asks the server for the objects of files, and for all that they refer to now.
  public static Export of(DashboardsServer server, List<SavedFile> files)
      throws InterruptedException {
    List<Key> asked =
        files.stream().flatMap(file -> file.objects().stream()).map(SavedObject::key).toList();
    // An export fails as a whole for one object that is not there.
    Set<Key> there = server.get(asked).keySet();
    Map<Key, SavedObject> left = new LinkedHashMap<>();
    server
        .export(asked.stream().filter(there::contains).toList())
        .forEach(object -> left.put(object.key(), object));
    Map<String, List<SavedObject>> sorted = new LinkedHashMap<>();
    Map<Key, String> homes = new HashMap<>();
    for (SavedFile file : files) {
      String name = String.valueOf(Path.of(file.name()).getFileName());
      List<SavedObject> own = sorted.computeIfAbsent(name, _ -> new ArrayList<>());
      for (SavedObject before : file.objects()) {
        SavedObject now = left.remove(before.key());
        if (now != null) {
          own.add(now);
          homes.put(now.key(), name);
        }
      }
    }
    place(left, sorted, homes);
    return new Export(sorted, asked.stream().filter(key -> !there.contains(key)).toList());
  }

  /// What nothing refers to was not asked for, so each finds a home in the end.
  private static void place(
      Map<Key, SavedObject> left, Map<String, List<SavedObject>> sorted, Map<Key, String> homes) {
    boolean placed = true;
    while (placed && !left.isEmpty()) {
      placed = false;
      for (List<SavedObject> file : List.copyOf(sorted.values())) {
        for (SavedObject user : List.copyOf(file)) {
          for (Reference each : user.references()) {
            SavedObject added = left.remove(each.key());
            String home = homes.get(user.key());
            if (added != null && home != null) {
              sorted.computeIfAbsent(home, _ -> new ArrayList<>()).add(added);
              homes.put(added.key(), home);
              placed = true;
            }
          }
        }
      }
    }
  }
}
