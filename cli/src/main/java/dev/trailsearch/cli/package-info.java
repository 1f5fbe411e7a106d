/// The command line as a whole: its commands, its help, and the one way out of it.
@NullMarked
package dev.trailsearch.cli;

import org.jspecify.annotations.NullMarked;
