package dev.trailsearch.indexer.deadletter;

/** Whether a letter still asks for something to be done. */
public enum State {
  /** Its record is not in the index. */
  WAITING("waiting"),
  /** Its record was indexed after all; the letter is kept without its bytes. */
  REPLAYED("replayed");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /** Its name in the engine and in output. */
  public String word() {
    return word;
  }
}
