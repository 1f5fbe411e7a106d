/** Exports: the forms that events are written in, and what keeps an export whole and small. */
@NullMarked
package dev.trailsearch.search.export;

import org.jspecify.annotations.NullMarked;
