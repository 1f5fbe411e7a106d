package dev.trailsearch.generator.catalogue;

import dev.trailsearch.generator.template.Template;
import org.jspecify.annotations.Nullable;

/** The parts of a record that differ from action to action; null where the action writes none. */
public record Body(
    @Nullable Template request,
    @Nullable Template response,
    @Nullable Template additional,
    @Nullable Template resources,
    @Nullable Template details) {}
