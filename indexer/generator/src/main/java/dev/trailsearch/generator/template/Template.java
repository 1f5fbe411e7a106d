package dev.trailsearch.generator.template;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with gaps. {@code ${name}} stands for a value inside a string; a string that is nothing but
 * {@code "#{name}"} loses its quotes, so that a gap can be filled by a number.
 */
public final class Template {

  private final List<Variable> parts;

  private Template(List<Variable> parts) {
    this.parts = List.copyOf(parts);
  }

  static Template compile(String text, Variables variables) {
    List<Variable> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Gap gap = Gap.next(text, at);
      if (gap.start() > at) {
        Utf8 literal = Utf8.of(text.substring(at, gap.start()));
        parts.add((scene, out) -> out.append(literal));
      }
      if (gap.end() > gap.start()) {
        parts.add(variables.resolve(gap.expression()));
      }
      at = gap.end();
    }
    return new Template(parts);
  }

  public void render(Scene scene, ByteSink out) {
    for (Variable part : parts) {
      part.write(scene, out);
    }
  }

  /** A gap in the text, or an empty one at its end. */
  private record Gap(int start, int end, String expression) {

    static Gap next(String text, int from) {
      int quoted = text.indexOf("\"#{", from);
      int plain = text.indexOf("${", from);
      if (quoted < 0 && plain < 0) {
        return new Gap(text.length(), text.length(), "");
      }
      boolean number = plain < 0 || (quoted >= 0 && quoted < plain);
      int start = number ? quoted : plain;
      String closing = number ? "}\"" : "}";
      int close = text.indexOf(closing, start);
      if (close < 0) {
        throw new IllegalArgumentException(
            "gap at character %d is not closed by %s: %s".formatted(start, closing, text));
      }
      String expression = text.substring(start + (number ? 3 : 2), close);
      return new Gap(start, close + closing.length(), expression);
    }
  }
}
