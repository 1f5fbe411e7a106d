package dev.trailsearch.search.investigate.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long an access key lives, as its first letters tell. */
public enum KeyKind {
  /** Of a user, until it is deleted. */
  @JsonProperty("long-term")
  LONG_TERM,
  /** Of a session, until it expires. */
  @JsonProperty("temporary")
  TEMPORARY,
  /** Of no form that AWS documents. */
  @JsonProperty("other")
  OTHER;

  /** The kind of a key. */
  public static KeyKind of(String accessKeyId) {
    if (accessKeyId.startsWith("AKIA")) {
      return LONG_TERM;
    }
    return accessKeyId.startsWith("ASIA") ? TEMPORARY : OTHER;
  }
}
