/** The HTTP face of Trailsearch: starts the server; each feature has a package below this one. */
@NullMarked
package dev.trailsearch.api;

import org.jspecify.annotations.NullMarked;
