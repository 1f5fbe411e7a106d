/// Whether log files are whole and as CloudTrail delivered them.
@NullMarked
package dev.trailsearch.cli.verify;

import org.jspecify.annotations.NullMarked;
