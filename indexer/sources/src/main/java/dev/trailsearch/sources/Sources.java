package dev.trailsearch.sources;

import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.Source;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.indexer.source.SourceException.Misnamed;
import dev.trailsearch.sources.s3.S3Location;
import dev.trailsearch.sources.s3.S3Store;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes sources of what users write. */
public final class Sources {

  private final SourceSettings settings;
  private final List<Path> paths = new ArrayList<>();
  private final List<S3Location> locations = new ArrayList<>();
  private final List<Source> others = new ArrayList<>();

  private Sources(SourceSettings settings) {
    this.settings = settings;
  }

  /**
   * One source of all that is named: files and folders, {@code s3://bucket/prefix}, {@code -}. What
   * is named twice is read once. Nothing is asked of S3 yet.
   *
   * @throws Misnamed if one of the words names no source, or a file that is not there
   */
  public static Source of(List<String> words, SourceSettings settings) throws SourceException {
    Sources sources = new Sources(settings);
    for (String word : words) {
      sources.add(word);
    }
    return sources.together();
  }

  private void add(String word) throws SourceException {
    switch (SourceSpec.parse(word)) {
      case SourceSpec.Local(String path) -> paths.add(settings.paths().apply(path));
      case SourceSpec.Bucket(S3Location location) -> locations.add(location);
      case SourceSpec.Input() -> {
        if (!others.isEmpty()) {
          throw new Misnamed(word, "standard input can be read only once", "Name it once.");
        }
        others.add(new StandardInput(settings.standardInput()));
      }
    }
  }

  private Source together() throws SourceException {
    List<Source> sources = new ArrayList<>();
    if (!paths.isEmpty()) {
      sources.add(localFiles());
    }
    if (!locations.isEmpty()) {
      S3Store s3 = new S3Store(settings.s3());
      locations.stream()
          .distinct()
          .filter(location -> !isCovered(location))
          .map(s3::source)
          .forEach(sources::add);
    }
    sources.addAll(others);
    return sources.size() == 1 ? sources.getFirst() : new Together(sources);
  }

  private Source localFiles() throws SourceException {
    try {
      return LocalFiles.of(paths);
    } catch (NoSuchFileException e) {
      throw new Misnamed(e.getFile(), "there is no such file or folder", SourceSpec.FORMS);
    }
  }

  private boolean isCovered(S3Location location) {
    return locations.stream().anyMatch(other -> !other.equals(location) && other.covers(location));
  }
}
