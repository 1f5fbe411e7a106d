package dev.trailsearch.generator.template;

import dev.trailsearch.generator.text.ByteSink;

/** Writes one piece of a template: text that never changes, or what fills a gap. */
@FunctionalInterface
interface Variable {

  void write(Scene scene, ByteSink out);
}
