/// How a command ends: exit codes, and what is said when something went wrong.
@NullMarked
package dev.trailsearch.cli.exit;

import org.jspecify.annotations.NullMarked;
