/// `completion`: the shell completes commands and options.
@NullMarked
package dev.trailsearch.cli.completion;

import org.jspecify.annotations.NullMarked;
