package dev.trailsearch.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * Problem details as of RFC 9457, with what a query adds.
 *
 * @param type what kind of problem, stable across releases; to be compared as it stands
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what went wrong this time, and what to do about it
 * @param position where in the query, counted from 0 in UTF-16 code units; null if it is not about
 *     a query
 * @param hint what was probably meant; null if nothing comes near
 * @param requestId as in the header {@code X-Request-Id}: finds the answer in the log
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable Integer position,
    @Nullable String hint,
    String requestId) {

  private static final String URN = "urn:trailsearch:problem:";

  static final String MEDIA_TYPE = "application/problem+json";

  /** The type of a problem that its status says wholly. */
  static final String BLANK = "about:blank";

  /** The kind in one word: the end of {@link #type}, or the title where the status says it all. */
  public String word() {
    return type.startsWith(URN) ? type.substring(URN.length()) : title;
  }

  static String type(String word) {
    return URN + word;
  }
}
