package dev.trailsearch.api.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Limits, each also by an environment variable ({@code trailsearch.api.limit.requests} is {@code
 * TRAILSEARCH_API_LIMIT_REQUESTS}).
 *
 * @param requests what one key, or one address where there are no keys, may ask in a minute; as
 *     many may come at once
 * @param strangers what one address may try in a minute without a known key
 * @param concurrent how many requests may wait for the engine at once; more are told to come again
 */
@ConfigurationProperties("trailsearch.api.limit")
public record LimitSettings(
    @Bindable(defaultValue = "600") int requests,
    @Bindable(defaultValue = "60") int strangers,
    @Bindable(defaultValue = "64") int concurrent) {}
