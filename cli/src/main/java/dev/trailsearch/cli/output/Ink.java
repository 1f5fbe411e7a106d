package dev.trailsearch.cli.output;

/// Colours, or none.
public enum Ink {
  COLOURED,
  PLAIN;

  /// Coloured if asked for.
  public static Ink when(boolean coloured) {
    return coloured ? COLOURED : PLAIN;
  }

  /// A failure, a refusal.
  public String red(String text) {
    return code("31", text);
  }

  /// Something that is fine.
  public String green(String text) {
    return code("32", text);
  }

  /// Something to look at.
  public String yellow(String text) {
    return code("33", text);
  }

  /// A name.
  public String blue(String text) {
    return code("34", text);
  }

  /// A number.
  public String cyan(String text) {
    return code("36", text);
  }

  /// A heading.
  public String bold(String text) {
    return code("1", text);
  }

  /// Something that stands back.
  public String faint(String text) {
    return code("2", text);
  }

  private String code(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
