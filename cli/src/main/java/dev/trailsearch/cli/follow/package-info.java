/// `follow`: loads logs as they come.
@NullMarked
package dev.trailsearch.cli.follow;

import org.jspecify.annotations.NullMarked;
