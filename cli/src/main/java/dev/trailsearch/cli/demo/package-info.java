/// A first look: everything started, loaded and asked in one go, and nothing left behind.
@NullMarked
package dev.trailsearch.cli.demo;

import org.jspecify.annotations.NullMarked;
