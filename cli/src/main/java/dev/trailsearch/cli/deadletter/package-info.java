/// What could not be indexed: looked at, mended, tried again or thrown away.
@NullMarked
package dev.trailsearch.cli.deadletter;

import org.jspecify.annotations.NullMarked;
