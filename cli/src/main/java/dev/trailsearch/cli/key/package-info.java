/// `key`: who may call the API.
@NullMarked
package dev.trailsearch.cli.key;

import org.jspecify.annotations.NullMarked;
