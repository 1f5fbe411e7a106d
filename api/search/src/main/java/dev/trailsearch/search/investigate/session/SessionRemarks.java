package dev.trailsearch.search.investigate.session;

import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.investigate.Activity;
import dev.trailsearch.search.investigate.EventRef;
import dev.trailsearch.search.investigate.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an access key's story is worth a look. */
final class SessionRemarks {

  private SessionRemarks() {}

  static List<Remark> of(@Nullable Issue issue, Activity activity) {
    List<Remark> remarks = new ArrayList<>();
    if (issue == null) {
      remarks.add(
          new Remark(
              "issue-not-in-index", "The call that handed out this key is not in the index."));
    } else if (issue.inferred()) {
      remarks.add(
          new Remark(
              "issue-inferred",
              "No record names the call that handed out this key; the sign-in was found by its"
                  + " principal and time."));
    }
    if (activity.events() == 0) {
      remarks.add(new Remark("unused", "No event in the index was made with this key."));
    }
    long addresses = addresses(activity);
    if (addresses > 1) {
      remarks.add(
          new Remark("several-addresses", "It was used from %,d addresses.".formatted(addresses)));
    }
    if (issue != null && usedAfter(activity.last(), issue.grant().expires())) {
      remarks.add(
          new Remark(
              "used-after-expiry",
              "Its last event is later than its end: a call that took long, or a clock that"
                  + " differs."));
    }
    return remarks;
  }

  private static long addresses(Activity activity) {
    Facet facet = activity.facets().get(Sessions.ADDRESS);
    if (facet == null) {
      return 0;
    }
    Long different = facet.cardinality();
    return different == null ? facet.values().size() : different;
  }

  private static boolean usedAfter(@Nullable EventRef last, @Nullable Instant end) {
    Instant time = last == null ? null : last.time();
    return time != null && end != null && time.isAfter(end);
  }
}
