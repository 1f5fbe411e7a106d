package dev.trailsearch.generator;

import dev.trailsearch.generator.cast.Cast;
import dev.trailsearch.generator.catalogue.Catalogue;
import dev.trailsearch.generator.delivery.DigestSigner;
import dev.trailsearch.generator.delivery.DigestedFiles;
import dev.trailsearch.generator.delivery.TrailFile;
import dev.trailsearch.generator.play.Play;
import dev.trailsearch.generator.play.Take;
import dev.trailsearch.generator.play.Timetable;
import dev.trailsearch.generator.story.AttackStory;
import dev.trailsearch.generator.story.Script;
import java.io.IOException;
import java.io.InterruptedIOException;
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
    Script script = Script.load(catalogue, settings.storyBegin());
    script.hire(cast);
    List<Take> takes = script.takes(cast);
    Timetable timetable =
        new Timetable(
            settings.from().getEpochSecond(),
            settings.until().getEpochSecond(),
            settings.events() - takes.size(),
            settings.seed());
    Play play = new Play(timetable, catalogue, cast, takes, settings.seed(), settings.duplicates());
    if (!settings.digests()) {
      return stream(play.files());
    }
    return stream(
        new DigestedFiles(
            play.files(),
            cast.accounts(),
            regions(),
            settings.from().getEpochSecond(),
            settings.until().getEpochSecond(),
            signer(settings)));
  }

  /** What signs the digests of logs with these settings. */
  public static DigestSigner signer(GeneratorSettings settings) {
    return DigestSigner.of(settings.seed());
  }

  private static List<String> regions() {
    return Stream.concat(Cast.REGIONS.stream(), Stream.of(AttackStory.UNUSUAL_REGION)).toList();
  }

  private static Stream<TrailFile> stream(Iterator<? extends TrailFile> files) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED), false);
  }

  /**
   * Writes the files below {@code out}, under their keys. Files that are there already are
   * replaced. The signature of a digest, which CloudTrail puts into the metadata of the object, is
   * in a file beside it that ends in {@code .sig}; the key to verify it with is in {@code
   * digest-public-key.pem} in {@code out}.
   *
   * @throws IOException if {@code out} cannot be written to, or this thread is interrupted between
   *     two files
   */
  public static GenerationSummary writeTo(Path out, GeneratorSettings settings, Progress progress)
      throws IOException {
    FileWriter writer = new FileWriter(out, progress);
    try (Stream<TrailFile> files = files(settings)) {
      for (Iterator<TrailFile> all = files.iterator(); all.hasNext(); ) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("told to stop before all files were written");
        }
        writer.write(all.next());
      }
    }
    if (settings.digests()) {
      Files.writeString(out.resolve("digest-public-key.pem"), signer(settings).pem());
    }
    return writer.summary();
  }
}
