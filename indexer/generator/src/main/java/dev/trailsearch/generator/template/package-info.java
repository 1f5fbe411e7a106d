/** JSON with gaps: templates, and what fills them. */
@NullMarked
package dev.trailsearch.generator.template;

import org.jspecify.annotations.NullMarked;
