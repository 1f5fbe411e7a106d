/** Logs that are named one by one: lists of keys, and S3 Inventory. */
@NullMarked
package dev.trailsearch.sources.list;

import org.jspecify.annotations.NullMarked;
