package dev.trailsearch.search.highlight;

import java.util.List;

/**
 * Shows a text with the stretches found marked. Records hold what strangers sent (a user agent, for
 * one), so the rest is escaped for HTML.
 */
final class Fragment {

  /** Characters shown before the first and after the last stretch of a long text. */
  private static final int AROUND = 60;

  private Fragment() {}

  static String of(String text, List<Span> spans) {
    int from = before(text, spans.getFirst().from());
    int to = after(text, spans.getLast().to());
    StringBuilder html = new StringBuilder();
    html.append(from > 0 ? "…" : "");
    int at = from;
    for (Span span : spans) {
      html.append(escaped(text.substring(at, span.from())));
      html.append("<em>").append(escaped(text.substring(span.from(), span.to()))).append("</em>");
      at = span.to();
    }
    return html.append(escaped(text.substring(at, to)))
        .append(to < text.length() ? "…" : "")
        .toString();
  }

  private static int before(String text, int index) {
    int from = Math.max(0, index - AROUND);
    return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private static int after(String text, int index) {
    int to = Math.min(text.length(), index + AROUND);
    return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
