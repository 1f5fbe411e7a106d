package dev.trailsearch.sources;

import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.Source;
import dev.trailsearch.indexer.source.SourceException.Misnamed;
import dev.trailsearch.sources.list.KeyList;
import dev.trailsearch.sources.list.ListFile;
import dev.trailsearch.sources.s3.S3Location;
import dev.trailsearch.sources.s3.S3Store;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes sources of what users write. */
public final class Sources {

  private final SourceSettings settings;
  private final S3Store s3;
  private final List<Path> paths = new ArrayList<>();
  private final List<S3Location> locations = new ArrayList<>();
  private final List<Source> others = new ArrayList<>();
  private boolean inputTaken;

  private Sources(SourceSettings settings) {
    this.settings = settings;
    this.s3 = new S3Store(settings.s3());
  }

  /**
   * One source of all that is named: files and folders, {@code s3://bucket/prefix}, {@code @file},
   * {@code -}. A file or a prefix that another word covers is read once. Nothing is asked of S3
   * yet.
   *
   * @throws Misnamed if one of the words names no source, or a file that is not there
   */
  public static Source of(List<String> words, SourceSettings settings) throws Misnamed {
    Sources sources = new Sources(settings);
    for (String word : words) {
      sources.add(word);
    }
    return sources.together();
  }

  private void add(String word) throws Misnamed {
    switch (SourceSpec.parse(word)) {
      case SourceSpec.Local(String path) -> paths.add(settings.paths().apply(path));
      case SourceSpec.Bucket(S3Location location) -> locations.add(location);
      case SourceSpec.Input() -> others.add(new StandardInput(input()));
      case SourceSpec.KeyList(SourceSpec place) ->
          others.add(new KeyList(file(place), s3, settings.paths()));
    }
  }

  private ListFile file(SourceSpec place) throws Misnamed {
    return switch (place) {
      case SourceSpec.Local(String path) -> file(settings.paths().apply(path));
      case SourceSpec.Bucket(S3Location(String bucket, String key)) ->
          new ListFile("s3://" + bucket + "/" + key, s3.object(bucket, key, 0, "")::open);
      case SourceSpec.Input() -> {
        InputStream in = input();
        yield new ListFile(StandardInput.NAME, () -> in);
      }
      case SourceSpec.KeyList _ ->
          throw new Misnamed("@@", "a list of lists is not read", "Name each list by itself.");
    };
  }

  private static ListFile file(Path path) throws Misnamed {
    if (!Files.isRegularFile(path)) {
      throw new Misnamed("@" + path, "there is no such file", SourceSpec.FORMS);
    }
    return new ListFile(path.toString(), () -> Files.newInputStream(path));
  }

  private InputStream input() throws Misnamed {
    if (inputTaken) {
      throw new Misnamed(
          StandardInput.NAME, "standard input can be read only once", "Name it once.");
    }
    inputTaken = true;
    return settings.standardInput();
  }

  private Source together() throws Misnamed {
    List<Source> sources = new ArrayList<>();
    if (!paths.isEmpty()) {
      sources.add(localFiles());
    }
    locations.stream()
        .distinct()
        .filter(location -> !isCovered(location))
        .map(s3::source)
        .forEach(sources::add);
    sources.addAll(others);
    return sources.size() == 1 ? sources.getFirst() : new Together(sources);
  }

  private Source localFiles() throws Misnamed {
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
