package dev.trailsearch.indexer.lifecycle.remap;

/** A remap cannot go on; the message says why. */
final class RemapStoppedException extends Exception {

  private static final long serialVersionUID = 1;

  RemapStoppedException(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
