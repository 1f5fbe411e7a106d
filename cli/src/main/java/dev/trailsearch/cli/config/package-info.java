/// `config`: what is set, and by whom.
@NullMarked
package dev.trailsearch.cli.config;

import org.jspecify.annotations.NullMarked;
