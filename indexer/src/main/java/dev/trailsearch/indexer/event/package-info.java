/** What a CloudTrail record is: its kind, identity, time, id and every field derived from it. */
@NullMarked
package dev.trailsearch.indexer.event;

import org.jspecify.annotations.NullMarked;
