/** Access keys: who got them, what was done with them, and which others they led to. */
@NullMarked
package dev.trailsearch.search.investigate.session;

import org.jspecify.annotations.NullMarked;
