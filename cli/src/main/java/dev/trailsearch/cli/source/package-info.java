/// The options of all commands that read logs: which ones, and how S3 is reached.
@NullMarked
package dev.trailsearch.cli.source;

import org.jspecify.annotations.NullMarked;
