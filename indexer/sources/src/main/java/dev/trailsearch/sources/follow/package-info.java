/** What sources without an end have in common. */
@NullMarked
package dev.trailsearch.sources.follow;

import org.jspecify.annotations.NullMarked;
