package dev.trailsearch.cli.manual;

import dev.trailsearch.cli.manual.Block.Code;
import dev.trailsearch.cli.manual.Block.Links;
import dev.trailsearch.cli.manual.Block.Prose;
import dev.trailsearch.cli.manual.Block.Terms;
import java.util.Locale;

/// Writes a page for `man`, in the macros of man(7).
final class RoffPage {
  private final StringBuilder text = new StringBuilder();

  private RoffPage() {}

  /// The page, ready to be kept as `TITLE.1`.
  ///
  /// @param version at the foot
  static String of(ManualPage page, String version) {
    RoffPage roff = new RoffPage();
    roff.head(page, version);
    page.sections().forEach(roff::section);
    return roff.text.toString();
  }

  private void head(ManualPage page, String version) {
    line(
        ".TH \"%s\" \"1\" \"\" \"%s\" \"Trailsearch\""
            .formatted(escaped(page.title().toUpperCase(Locale.ROOT)), escaped(version)));
    // No hyphens in what may be typed, and no gaps between words.
    line(".nh");
    line(".ad l");
    line(".SH NAME");
    line(escaped(page.title()) + " \\- " + escaped(page.purpose()));
  }

  private void section(Section section) {
    line(".SH " + escaped(section.heading().toUpperCase(Locale.ROOT)));
    switch (section.block()) {
      case Prose prose ->
          prose
              .paragraphs()
              .forEach(paragraph -> {
                line(".PP");
                line(escaped(paragraph));
              });
      case Terms terms -> terms.terms().forEach(term -> term(bold(term.label()), term.text()));
      case Links links ->
          links
              .commands()
              .forEach(link -> term(bold(link.label().replace(' ', '-')) + "(1)", link.text()));
      case Code code -> {
        line(".nf");
        code.lines().forEach(each -> line(escaped(each)));
        line(".fi");
      }
    }
  }

  private void term(String label, String meaning) {
    line(".TP");
    line(label);
    line(escaped(meaning));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String bold(String label) {
    return "\\fB" + escaped(label) + "\\fR";
  }

  /// Text that roff takes as it stands: what it would obey, or print as another character, by its
  /// name.
  static String escaped(String plain) {
    StringBuilder escaped = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\' -> escaped.append("\\(rs");
            case '-' -> escaped.append("\\-");
            case '\'' -> escaped.append("\\(aq");
            case '`' -> escaped.append("\\(ga");
            case '^' -> escaped.append("\\(ha");
            case '~' -> escaped.append("\\(ti");
            case '"' -> escaped.append("\\(dq");
            default -> {
              if (c < 0x7f) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("\\[u%04X]".formatted(c));
              }
            }
          }
        });
    return plain.startsWith(".") ? "\\&" + escaped : escaped.toString();
  }
}
