/** Which names a caller may use, and what each of them searches. */
@NullMarked
package dev.trailsearch.search.field;

import org.jspecify.annotations.NullMarked;
