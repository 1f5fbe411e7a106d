package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source told of.
 *
 * @param objects in its order
 * @param unreadable places with their reasons
 */
public record Listed(List<LogObject> objects, List<String> unreadable) {

  public static Listed of(List<Path> roots) throws IOException, InterruptedException {
    return of(LocalFiles.of(roots), Selection.ALL);
  }

  public static Listed of(Source source, Selection selection)
      throws IOException, InterruptedException {
    Listed listed = new Listed(new ArrayList<>(), new ArrayList<>());
    source.list(
        selection,
        new Listing() {
          @Override
          public void found(LogObject object) {
            listed.objects.add(object);
          }

          @Override
          public void unreadable(String place, String reason) {
            listed.unreadable.add(place + ": " + reason);
          }
        });
    return listed;
  }
}
