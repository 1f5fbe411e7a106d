package dev.trailsearch.sources.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.sources.list.Columns.Row;
import dev.trailsearch.sources.s3.S3Location;
import dev.trailsearch.sources.s3.S3Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The objects that the files of an S3 Inventory name. */
record Inventory(Manifest manifest, S3Store s3) {

  void list(NamedObjects objects) throws IOException, InterruptedException {
    for (String file : manifest.files()) {
      LogObject object = s3.object(manifest.bucket(), file, 0, "");
      ListFile list = new ListFile(object.key(), object::open);
      try {
        list(list, objects);
      } catch (IOException e) {
        throw list.unreadable(e);
      }
    }
  }

  private void list(ListFile file, NamedObjects objects) throws IOException, InterruptedException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(file.content().open()), UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        add(line, "line " + number + " of " + file.name(), objects);
      }
    }
  }

  private void add(String line, String origin, NamedObjects objects)
      throws IOException, InterruptedException {
    Optional<Row> row;
    try {
      row = manifest.columns().row(line);
    } catch (IllegalArgumentException e) {
      objects.unreadable(origin, String.valueOf(e.getMessage()));
      return;
    }
    if (row.isPresent()) {
      add(row.get(), origin, objects);
    }
  }

  private static void add(Row row, String origin, NamedObjects objects)
      throws IOException, InterruptedException {
    if (row.size().isPresent() && row.etag().isPresent()) {
      objects.add(row.bucket(), row.key(), row.size().get(), row.etag().get());
    } else {
      objects.add(new S3Location(row.bucket(), row.key()).toString(), origin);
    }
  }
}
