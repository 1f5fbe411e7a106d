/** Whether log files are whole and as CloudTrail delivered them, proven by its digest files. */
@NullMarked
package dev.trailsearch.indexer.integrity;

import org.jspecify.annotations.NullMarked;
