package dev.trailsearch.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.problem.QueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's own examples. */
class DocumentationTest {

  private static final Path PAGE = Path.of("../../docs/query-language.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)\\n```", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource
  void every_example_is_understood(String query) {
    assertThat(Translations.of(query)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void every_refusal_is_one(String query) {
    assertThatThrownBy(() -> Translations.of(query)).isInstanceOf(QueryException.class);
  }

  @Test
  void every_short_name_is_documented() throws IOException {
    Set<String> documented = new TreeSet<>(codeInTables("| Short name"));
    Set<String> known = new TreeSet<>(Set.of("failed"));
    FieldCatalogue.load().fields().stream().map(Field::shortNames).forEach(known::addAll);
    assertThat(documented).isEqualTo(known);
  }

  @Test
  void the_limits_are_those_of_the_code() throws IOException {
    QueryLimits limits = QueryLimits.DEFAULT;
    assertThat(Files.readString(PAGE).replaceAll("\\s+", " "))
        .contains(
            "Limits: %,d characters, %d words and conditions, %d brackets deep, %d values with wildcards."
                .formatted(limits.length(), limits.clauses(), limits.depth(), limits.wildcards()));
  }

  static List<String> every_example_is_understood() throws IOException {
    List<String> examples = new ArrayList<>(codeInTables("| Write"));
    BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(block -> examples.addAll(block.group(1).lines().toList()));
    assertThat(examples).hasSizeGreaterThan(40);
    return examples;
  }

  static List<String> every_refusal_is_one() throws IOException {
    List<String> refusals = codeInTables("| Refused");
    assertThat(refusals).hasSizeGreaterThan(10);
    return refusals;
  }

  /** What stands as code in the first column of the tables with this heading. */
  private static List<String> codeInTables(String heading) throws IOException {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PAGE)) {
      inside = line.startsWith("|") && (inside || line.startsWith(heading));
      if (inside && line.startsWith("| `")) {
        String cell = line.substring(0, line.indexOf(" | ", 2));
        CODE.matcher(cell).results().map(DocumentationTest::code).forEach(found::add);
      }
    }
    return found;
  }

  private static String code(MatchResult match) {
    return match.group(1);
  }
}
