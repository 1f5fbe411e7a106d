/** New files in a folder, as they come. */
@NullMarked
package dev.trailsearch.sources.folder;

import org.jspecify.annotations.NullMarked;
