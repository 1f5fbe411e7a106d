/// `reconcile`.
@NullMarked
package dev.trailsearch.cli.reconcile;

import org.jspecify.annotations.NullMarked;
