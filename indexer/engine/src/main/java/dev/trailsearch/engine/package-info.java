/** An OpenSearch to talk to: a child process, a container, or one that already runs elsewhere. */
@NullMarked
package dev.trailsearch.engine;

import org.jspecify.annotations.NullMarked;
