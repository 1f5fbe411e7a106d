/// Writing all events that match to a file.
@NullMarked
package dev.trailsearch.cli.export;

import org.jspecify.annotations.NullMarked;
