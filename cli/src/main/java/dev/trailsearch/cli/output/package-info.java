/// What people and programs read: tables, bars, JSON, CSV and progress.
@NullMarked
package dev.trailsearch.cli.output;

import org.jspecify.annotations.NullMarked;
