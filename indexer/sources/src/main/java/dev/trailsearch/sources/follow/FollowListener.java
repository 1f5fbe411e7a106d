package dev.trailsearch.sources.follow;

/** Hears what goes wrong while a source is followed. Called from several threads. */
public interface FollowListener {

  /**
   * The source cannot be asked at the moment; it is tried again.
   *
   * @param place the source, or a part of it
   * @param reason in words
   */
  void obstacle(String place, String reason);

  /**
   * Something was not loaded; it is tried again later.
   *
   * @param place an object
   * @param reason in words
   */
  void postponed(String place, String reason);

  /**
   * A message is left in its queue, since nothing can be made of it, or since it failed too often.
   * Told once for each.
   *
   * @param message its id
   * @param reason in words
   * @param body of the message, whole
   */
  void leftBehind(String message, String reason, String body);
}
