/// Saved objects as they stand in files, one a line, in one normal form.
@NullMarked
package dev.trailsearch.dashboards.saved;

import org.jspecify.annotations.NullMarked;
