/** Turns what a user names into a source: a folder, a bucket, standard input. */
@NullMarked
package dev.trailsearch.sources;

import org.jspecify.annotations.NullMarked;
