/// What every command understands: options, environment variables and the config file.
@NullMarked
package dev.trailsearch.cli.options;

import org.jspecify.annotations.NullMarked;
