package dev.trailsearch.sources;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source told of.
 *
 * @param objects in its order
 * @param unreadable places with their reasons
 * @param passedOver places with their reasons
 */
public record Told(List<LogObject> objects, List<String> unreadable, List<String> passedOver)
    implements Listing {

  public Told() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  public static Told by(Source source) throws IOException, InterruptedException {
    return by(source, Selection.ALL);
  }

  public static Told by(Source source, Selection selection)
      throws IOException, InterruptedException {
    Told told = new Told();
    source.list(selection, told);
    return told;
  }

  public List<String> keys() {
    return objects.stream().map(LogObject::key).toList();
  }

  @Override
  public void found(LogObject object) {
    objects.add(object);
  }

  @Override
  public void unreadable(String place, String reason) {
    unreadable.add(place + ": " + reason);
  }

  @Override
  public void passedOver(String place, String reason) {
    passedOver.add(place + ": " + reason);
  }
}
