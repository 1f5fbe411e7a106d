/// Finding out why something does not work, each finding with its remedy.
@NullMarked
package dev.trailsearch.cli.doctor;

import org.jspecify.annotations.NullMarked;
