/// Making synthetic logs.
@NullMarked
package dev.trailsearch.cli.generate;

import org.jspecify.annotations.NullMarked;
