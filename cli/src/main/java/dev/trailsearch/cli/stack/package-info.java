/// Running an engine and the API on this machine. Nothing else here knows how an engine is started.
@NullMarked
package dev.trailsearch.cli.stack;

import org.jspecify.annotations.NullMarked;
