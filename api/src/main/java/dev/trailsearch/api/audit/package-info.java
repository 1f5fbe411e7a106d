/** Who asked what, when, and how much they were told. */
@NullMarked
package dev.trailsearch.api.audit;

import org.jspecify.annotations.NullMarked;
