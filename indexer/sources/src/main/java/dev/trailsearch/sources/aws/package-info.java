/** What all services of AWS have in common: credentials, Regions, and how requests to them fail. */
@NullMarked
package dev.trailsearch.sources.aws;

import org.jspecify.annotations.NullMarked;
