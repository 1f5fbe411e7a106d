/**
 * What is new, and what is rare: values of a field against a time before, or by how often they
 * occur.
 */
@NullMarked
package dev.trailsearch.search.investigate.firstseen;

import org.jspecify.annotations.NullMarked;
