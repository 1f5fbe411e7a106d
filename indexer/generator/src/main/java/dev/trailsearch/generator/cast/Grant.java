package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.text.Utf8;

/**
 * Credentials being handed out, as the record of it tells.
 *
 * @param to the role or user that they are for
 * @param session the session that they open
 * @param key the access key id
 * @param mfa whether they were asked for with a second factor
 */
public record Grant(Principal to, Utf8 session, Utf8 key, boolean mfa) {}
