/** Whom a TLS connection trusts and who one is in it, from files in PEM. */
@NullMarked
package dev.trailsearch.indexer.tls;

import org.jspecify.annotations.NullMarked;
