/** Bytes, chance and time: what every record is written with. */
@NullMarked
package dev.trailsearch.generator.text;

import org.jspecify.annotations.NullMarked;
