/// Loading what lies in files, and saying how far it is and how it ended.
@NullMarked
package dev.trailsearch.cli.backfill;

import org.jspecify.annotations.NullMarked;
