/// What saved objects ask of the engine, and whether it can answer.
@NullMarked
package dev.trailsearch.dashboards.check;

import org.jspecify.annotations.NullMarked;
