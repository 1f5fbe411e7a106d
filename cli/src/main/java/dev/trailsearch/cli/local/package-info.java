/// What runs on this machine and where its files lie, without touching it.
@NullMarked
package dev.trailsearch.cli.local;

import org.jspecify.annotations.NullMarked;
