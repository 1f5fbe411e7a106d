/// The parts of Trailsearch that a command needs, made by Micronaut when it asks for them.
@NullMarked
package dev.trailsearch.cli.beans;

import org.jspecify.annotations.NullMarked;
