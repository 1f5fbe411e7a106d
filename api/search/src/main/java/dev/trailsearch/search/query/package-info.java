/** The query language: text to tokens, to a tree, to a query of the engine. */
@NullMarked
package dev.trailsearch.search.query;

import org.jspecify.annotations.NullMarked;
