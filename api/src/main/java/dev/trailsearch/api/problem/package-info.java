/** The one place where a failure becomes an answer: problem details as of RFC 9457. */
@NullMarked
package dev.trailsearch.api.problem;

import org.jspecify.annotations.NullMarked;
