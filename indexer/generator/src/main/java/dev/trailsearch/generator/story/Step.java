package dev.trailsearch.generator.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of the story.
 *
 * @param number its place in the story, from 1
 * @param eventId what identifies the record, always the same
 * @param account the account that receives the record
 * @param event what was done, as {@code eventSource/eventName}
 * @param key the access key that was used; null where the record holds none
 * @param errorCode how it failed, if it did
 * @param tells the step in a sentence
 */
public record Step(
    int number,
    String eventId,
    Instant time,
    String account,
    String event,
    @Nullable String key,
    @Nullable String errorCode,
    String tells) {}
