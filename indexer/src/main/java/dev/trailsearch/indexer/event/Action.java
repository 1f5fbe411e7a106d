package dev.trailsearch.indexer.event;

import org.jspecify.annotations.Nullable;

/**
 * What was called and how it ended.
 *
 * @param service the service's IAM prefix, such as {@code s3}
 * @param name the action in IAM's form, such as {@code s3:PutObject}; where the record's name ends
 *     in the version of the API, without that
 * @param outcome success, failure or unknown
 * @param denied whether it failed because access was refused
 */
public record Action(
    @Nullable String service, @Nullable String name, Outcome outcome, boolean denied) {}
