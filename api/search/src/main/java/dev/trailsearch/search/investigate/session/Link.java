package dev.trailsearch.search.investigate.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access key of a chain.
 *
 * @param accessKeyId the key
 * @param kind how long it lives
 * @param depth how many keys lie between it and the one asked for, and one more; 0 for that itself
 * @param parent the key that was used to get it; null where that is not known
 * @param issue the call that handed it out; null where that is not in the index
 * @param use what was done with it
 */
public record Link(
    String accessKeyId,
    KeyKind kind,
    int depth,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parent,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Issue issue,
    Use use) {

  /**
   * How much a key was used.
   *
   * @param events how many were made with it
   * @param failed those of them that failed
   * @param first when it was first used; null if it never was
   * @param last when it was last used; null if it never was
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Use(
      long events,
      long failed,
      @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant first,
      @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant last) {

    static final Use NONE = new Use(0, 0, null, null);
  }
}
