/** What every exchange has: a request id, security headers, and a check of the Host header. */
@NullMarked
package dev.trailsearch.api.http;

import org.jspecify.annotations.NullMarked;
