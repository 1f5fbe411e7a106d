package dev.trailsearch.generator.play;

import dev.trailsearch.generator.cast.Caller;
import dev.trailsearch.generator.cast.Grant;
import dev.trailsearch.generator.catalogue.Action;
import dev.trailsearch.generator.catalogue.Failure;
import dev.trailsearch.generator.delivery.RecordKind;
import dev.trailsearch.generator.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * One record to be written: who did what, where and when.
 *
 * @param time in seconds since 1970
 * @param grant the credentials that it hands out, if it does
 * @param failure how it failed, if it did
 * @param marks what ties it to other records
 */
public record Take(
    Action action,
    Caller caller,
    Place place,
    long time,
    @Nullable Grant grant,
    @Nullable Failure failure,
    Marks marks) {

  /**
   * What ties a record to others; where an id is null, a new one is drawn.
   *
   * @param shared the {@code sharedEventID}
   * @param addendum the {@code addendum}, as JSON
   */
  public record Marks(
      @Nullable Utf8 event,
      @Nullable Utf8 request,
      @Nullable Utf8 shared,
      @Nullable Utf8 addendum) {

    public static final Marks NONE = new Marks(null, null, null, null);

    static Marks shared(Utf8 request, Utf8 shared) {
      return new Marks(null, request, shared, null);
    }
  }

  RecordKind kind() {
    return action.traits().data() ? RecordKind.DATA : RecordKind.MANAGEMENT;
  }

  Take with(Marks other) {
    return new Take(action, caller, place, time, grant, failure, other);
  }

  /** The same act as another account sees it. */
  Take seenBy(Caller asCaller, Place asPlace) {
    return new Take(action, asCaller, asPlace, time, grant, failure, marks);
  }
}
