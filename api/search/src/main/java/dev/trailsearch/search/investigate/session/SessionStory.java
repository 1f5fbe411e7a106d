package dev.trailsearch.search.investigate.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trailsearch.search.investigate.Activity;
import dev.trailsearch.search.investigate.Remark;
import dev.trailsearch.search.investigate.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one access key.
 *
 * @param accessKeyId the key
 * @param kind how long it lives
 * @param issue the call that handed it out; null where that is not in the index
 * @param holder who acted with it, as its latest event tells; null if there is none
 * @param activity what was done with it
 * @param remarks what is worth a look
 */
public record SessionStory(
    String accessKeyId,
    KeyKind kind,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Issue issue,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Who holder,
    Activity activity,
    List<Remark> remarks) {

  /** Copies the list. */
  public SessionStory {
    remarks = List.copyOf(remarks);
  }
}
