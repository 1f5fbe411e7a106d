/** Logs in S3: listed by their keys, in parallel, and read as streams. */
@NullMarked
package dev.trailsearch.sources.s3;

import org.jspecify.annotations.NullMarked;
