/// `index`: what is kept, for how long, and what must not be lost.
@NullMarked
package dev.trailsearch.cli.index;

import org.jspecify.annotations.NullMarked;
