package dev.trailsearch.dashboards.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields that a query in Lucene's syntax names: what stands before a colon, outside of quotes
/// and regular expressions.
final class LuceneFields {

  private static final Pattern QUOTED =
      Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|/(\\\\.|[^/\\\\])*/");

  private static final Pattern EXISTS = Pattern.compile("_exists_:\\s*([\\w.-]+)");

  private static final Pattern FIELD =
      Pattern.compile("(?<![\\w.\\\\:-])([A-Za-z_][\\w.-]*)(?<!\\\\):");

  private LuceneFields() {}

  static Set<String> of(String query) {
    String bare = QUOTED.matcher(query).replaceAll("\"\"");
    Set<String> fields = new LinkedHashSet<>();
    Matcher exists = EXISTS.matcher(bare);
    while (exists.find()) {
      fields.add(exists.group(1));
    }
    Matcher field = FIELD.matcher(bare);
    while (field.find()) {
      if (!field.group(1).equals("_exists_")) {
        fields.add(field.group(1));
      }
    }
    return fields;
  }
}
