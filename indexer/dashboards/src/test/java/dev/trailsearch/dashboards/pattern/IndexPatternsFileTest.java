package dev.trailsearch.dashboards.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.dashboards.saved.Embedded;
import dev.trailsearch.dashboards.saved.NormalForm;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The file of index patterns is made from the field catalogue. After a change to the catalogue,
/// run with `-Dtrailsearch.docs.write=true` to write it anew.
class IndexPatternsFileTest {
  private static final Path FILE = Path.of("..", "..", "dashboards", "index-pattern.ndjson");

  @Test
  void the_file_holds_what_the_catalogue_says() throws IOException {
    String expected = NormalForm.text(IndexPatterns.all(FieldCatalogue.load()));
    if (Boolean.getBoolean("trailsearch.docs.write")) {
      Files.writeString(FILE, expected);
    }
    assertThat(FILE).hasContent(expected);
  }

  @Test
  void every_time_is_shown_in_UTC() {
    SavedObject events = EventsPattern.of(FieldCatalogue.load());

    assertThat(FieldCatalogue.load().fields())
        .filteredOn(field -> field.type() == dev.trailsearch.indexer.schema.FieldType.DATE)
        .isNotEmpty()
        .allSatisfy(field ->
            assertThat(
                    Embedded.FIELD_FORMATS
                        .of(events)
                        .path(field.name())
                        .at("/params/timezone")
                        .asText())
                .isEqualTo("UTC"));
  }

  @Test
  void whoever_acted_and_whatever_was_touched_is_a_link_to_the_same_elsewhere() {
    SavedObject events = EventsPattern.of(FieldCatalogue.load());

    assertThat(Embedded.FIELD_FORMATS.of(events).path("eventID").at("/params/urlTemplate").asText())
        .contains("eventID:%22{{value}}%22", "index:trailsearch-events");
    assertThat(EventsPattern.PIVOTS)
        .allSatisfy(name ->
            assertThat(Embedded.FIELD_FORMATS.of(events).path(name).path("id").asText())
                .isEqualTo("url"));
  }
}
