/** What has been loaded, object by object, and who is at work on what; kept in the engine. */
@NullMarked
package dev.trailsearch.indexer.ledger;

import org.jspecify.annotations.NullMarked;
