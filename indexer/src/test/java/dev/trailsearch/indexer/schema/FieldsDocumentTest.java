package dev.trailsearch.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table in {@code docs/fields.md} is the catalogue. After a change to the catalogue, run with
 * {@code -Dtrailsearch.docs.write=true} to write it anew.
 */
class FieldsDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "fields.md");

  @Test
  void the_documentation_lists_the_fields_of_the_catalogue() throws IOException {
    String expected = document(FieldCatalogue.load().fields());
    if (Boolean.getBoolean("trailsearch.docs.write")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(DOCUMENT).hasContent(expected);
  }

  private static String document(List<Field> fields) {
    String head =
        """
        # Fields

        Every field that can be searched, by its own name, a short name of the query language, or its name
        in the Elastic Common Schema (ECS). Any path below `requestParameters`, `responseElements`,
        `additionalEventData` and `serviceEventDetails` is a field too, without being listed. The source
        of a field is a page of the AWS CloudTrail user guide, or "derived" where Trailsearch makes it.

        | Field | Type | Facet | Short | ECS | Holds | Example | Source |
        |---|---|---|---|---|---|---|---|
        """;
    return fields.stream()
        .map(FieldsDocumentTest::row)
        .collect(Collectors.joining("\n", head, "\n"));
  }

  private static String row(Field field) {
    return Stream.of(
            "`" + field.name() + "`",
            field.type().name().toLowerCase(Locale.ROOT),
            field.facetable() ? "yes" : "",
            code(field.shortNames()),
            code(field.ecs()),
            field.description(),
            "`" + field.example() + "`",
            field.source())
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
