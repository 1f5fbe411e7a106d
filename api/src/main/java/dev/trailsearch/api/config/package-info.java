/** What can be set, with its defaults, and what is refused before a socket is bound. */
@NullMarked
package dev.trailsearch.api.config;

import org.jspecify.annotations.NullMarked;
