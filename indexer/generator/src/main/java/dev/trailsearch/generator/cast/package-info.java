/** Who calls AWS: accounts, people, roles and services, with the credentials they hold. */
@NullMarked
package dev.trailsearch.generator.cast;

import org.jspecify.annotations.NullMarked;
