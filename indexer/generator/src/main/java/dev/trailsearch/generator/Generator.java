package dev.trailsearch.generator;

import dev.trailsearch.generator.cast.Cast;
import dev.trailsearch.generator.catalogue.Catalogue;
import dev.trailsearch.generator.delivery.LogFile;
import dev.trailsearch.generator.delivery.Tally;
import dev.trailsearch.generator.delivery.TrailFile;
import dev.trailsearch.generator.play.Play;
import dev.trailsearch.generator.play.Timetable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes CloudTrail logs. */
public final class Generator {

  private Generator() {}

  /**
   * The files, made as they are asked for, in the order of their delivery. Only the files of five
   * minutes are held at once, so that any number of events needs little memory. The stream is
   * sequential; do not make it parallel.
   */
  public static Stream<TrailFile> files(GeneratorSettings settings) {
    Catalogue catalogue = Catalogue.load();
    Cast cast = Cast.of(settings.accounts(), settings.seed(), catalogue.vocabulary());
    Timetable timetable =
        new Timetable(
            settings.from().getEpochSecond(),
            settings.until().getEpochSecond(),
            settings.events(),
            settings.seed());
    Play play =
        new Play(timetable, catalogue, cast, List.of(), settings.seed(), settings.duplicates());
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(play.files(), Spliterator.ORDERED), false);
  }

  /**
   * Writes the files below {@code out}, under their keys. Files that are there already are
   * replaced.
   *
   * @throws IOException if {@code out} cannot be written to
   */
  public static GenerationSummary writeTo(Path out, GeneratorSettings settings, Progress progress)
      throws IOException {
    Tally tally = Tally.NONE;
    long files = 0;
    long compressed = 0;
    long uncompressed = 0;
    try (Stream<TrailFile> stream = files(settings)) {
      for (Iterator<TrailFile> all = stream.iterator(); all.hasNext(); ) {
        TrailFile file = all.next();
        Path path = out.resolve(file.key());
        Files.createDirectories(path.getParent());
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(path))) {
          file.writeTo(target);
        }
        compressed += Files.size(path);
        uncompressed += file.uncompressedSize();
        if (file instanceof LogFile log) {
          tally = tally.plus(log.tally());
          files++;
        }
        progress.written(tally.records(), files);
      }
    }
    return new GenerationSummary(tally, files, 0, compressed, uncompressed);
  }
}
