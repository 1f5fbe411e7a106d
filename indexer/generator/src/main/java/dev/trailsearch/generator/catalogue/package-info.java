/** What AWS services can do, read from one resource file per service. */
@NullMarked
package dev.trailsearch.generator.catalogue;

import org.jspecify.annotations.NullMarked;
