/** The engine that tests talk to: one per test JVM, chosen by one property. */
@NullMarked
package dev.trailsearch.engine.testing;

import org.jspecify.annotations.NullMarked;
