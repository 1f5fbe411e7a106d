/// Index patterns, made from the field catalogue.
@NullMarked
package dev.trailsearch.dashboards.pattern;

import org.jspecify.annotations.NullMarked;
