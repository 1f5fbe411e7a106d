package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogFolder;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import dev.trailsearch.sources.s3.Entry.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The objects below one prefix. Folders are listed one by one, so that those of other accounts,
 * Regions and days, and of other services, are never asked for.
 */
record S3Source(S3Store store, S3Location location) implements Source {

  @Override
  public String name() {
    return location.toString();
  }

  @Override
  public void list(Selection selection, Listing listing) throws IOException, InterruptedException {
    KeyWalk.walk(location.prefix(), (prefix, next) -> page(selection, prefix, next), listing);
  }

  private Page page(Selection selection, String prefix, @Nullable String next) throws IOException {
    ListObjectsV2Response answer = store.list(new S3Location(location.bucket(), prefix), next);
    Map<String, Entry> entries = new TreeMap<>();
    answer.contents().stream()
        .filter(object -> !isFolderMark(object) && selection.admits(object.key()))
        .forEach(object -> entries.put(object.key(), found(object)));
    answer.commonPrefixes().stream()
        .map(folder -> folder.prefix())
        .filter(selection::admitsBelow)
        .forEach(folder -> entries.put(folder, folder(folder)));
    return new Page(List.copyOf(entries.values()), answer.nextContinuationToken());
  }

  private Entry found(S3Object object) {
    return new Entry.Found(
        store.object(location.bucket(), object.key(), object.size(), S3Store.etag(object.eTag())));
  }

  private Entry folder(String folder) {
    return LogFolder.of(folder).filter(LogFolder::isOfAnotherService).isPresent()
        ? new Entry.PassedOver(
            new S3Location(location.bucket(), folder).toString(), "logs of another service")
        : new Entry.Folder(folder);
  }

  /** Consoles write an empty object for a folder that someone makes. */
  private static boolean isFolderMark(S3Object object) {
    return object.key().endsWith("/") && object.size() == 0;
  }
}
