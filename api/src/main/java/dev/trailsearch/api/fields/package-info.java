/** The field catalogue. */
@NullMarked
package dev.trailsearch.api.fields;

import org.jspecify.annotations.NullMarked;
