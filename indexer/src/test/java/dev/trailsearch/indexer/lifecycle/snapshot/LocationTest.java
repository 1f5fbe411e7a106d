package dev.trailsearch.indexer.lifecycle.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

  @ParameterizedTest
  @CsvSource({
    "s3://backups/trail/a, '{\"type\":\"s3\",\"settings\":{\"bucket\":\"backups\",\"base_path\":\"trail/a\"}}'",
    "s3://backups, '{\"type\":\"s3\",\"settings\":{\"bucket\":\"backups\",\"base_path\":\"\"}}'",
    "/mnt/backup, '{\"type\":\"fs\",\"settings\":{\"location\":\"/mnt/backup\"}}'",
    "backup, '{\"type\":\"fs\",\"settings\":{\"location\":\"backup\"}}'"
  })
  void a_place_is_a_folder_or_a_bucket(String text, String body) {
    assertThat(Location.of(text).body()).hasToString(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://", "s3:///trail", " "})
  void a_place_that_is_none_is_refused(String text) {
    assertThatThrownBy(() -> Location.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
