/// Searching, and showing what was found.
@NullMarked
package dev.trailsearch.cli.search;

import org.jspecify.annotations.NullMarked;
