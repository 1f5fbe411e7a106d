/// Tests that run the real launcher, as a user does.
@NullMarked
package dev.trailsearch.cli.launcher;

import org.jspecify.annotations.NullMarked;
