/** The one attack that every generated set of logs tells. */
@NullMarked
package dev.trailsearch.generator.story;

import org.jspecify.annotations.NullMarked;
