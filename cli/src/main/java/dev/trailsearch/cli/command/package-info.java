/// What all commands are made of.
@NullMarked
package dev.trailsearch.cli.command;

import org.jspecify.annotations.NullMarked;
