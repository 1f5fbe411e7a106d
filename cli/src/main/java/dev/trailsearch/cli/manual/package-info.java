/// The manual of every command, made from the commands themselves.
@NullMarked
package dev.trailsearch.cli.manual;

import org.jspecify.annotations.NullMarked;
