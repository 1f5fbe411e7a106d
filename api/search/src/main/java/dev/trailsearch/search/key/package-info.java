/** Who may call the API: keys, passwords, and what each may see and do. */
@NullMarked
package dev.trailsearch.search.key;

import org.jspecify.annotations.NullMarked;
