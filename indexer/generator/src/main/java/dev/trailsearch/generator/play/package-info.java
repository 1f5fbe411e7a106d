/** What happens when: the rhythm of the week and the record that each act leaves. */
@NullMarked
package dev.trailsearch.generator.play;

import org.jspecify.annotations.NullMarked;
