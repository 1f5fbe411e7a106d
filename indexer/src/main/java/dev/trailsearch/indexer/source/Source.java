package dev.trailsearch.indexer.source;

import java.io.IOException;

/** A place where log objects lie: folders, a bucket, a list of keys. */
public interface Source {

  /** As its user named it, for messages. */
  String name();

  /**
   * Tells of every object that the selection admits, one after another. Nothing of an object is
   * read. The order is the same at every call as far as the place allows, and no more is held in
   * memory than one page of the listing.
   *
   * @throws IOException if the place cannot be listed at all; what fails below it is told to the
   *     listing
   * @throws InterruptedException if interrupted, or if whoever listens was
   */
  void list(Selection selection, Listing listing) throws IOException, InterruptedException;
}
