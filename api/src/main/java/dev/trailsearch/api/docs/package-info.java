/** The page to try the API, and its OpenAPI document; all of it works without the internet. */
@NullMarked
package dev.trailsearch.api.docs;

import org.jspecify.annotations.NullMarked;
