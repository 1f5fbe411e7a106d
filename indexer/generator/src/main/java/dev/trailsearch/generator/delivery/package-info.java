/** How records become log files: folders, names, containers, digests. */
@NullMarked
package dev.trailsearch.generator.delivery;

import org.jspecify.annotations.NullMarked;
