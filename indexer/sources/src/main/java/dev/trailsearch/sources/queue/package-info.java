/** Objects that a queue of SQS tells of. */
@NullMarked
package dev.trailsearch.sources.queue;

import org.jspecify.annotations.NullMarked;
