/// What the commands that ask for events share: which events are meant, and what is said of a query
/// that cannot be understood.
@NullMarked
package dev.trailsearch.cli.query;

import org.jspecify.annotations.NullMarked;
