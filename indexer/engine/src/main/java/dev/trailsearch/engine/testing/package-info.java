/**
 * What tests talk to: the engine, one per test JVM and chosen by one property; and servers in its
 * place.
 */
@NullMarked
package dev.trailsearch.engine.testing;

import org.jspecify.annotations.NullMarked;
