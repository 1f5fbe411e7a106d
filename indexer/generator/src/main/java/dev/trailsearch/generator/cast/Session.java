package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.TimeText;
import org.jspecify.annotations.Nullable;

/**
 * Temporary credentials in use.
 *
 * @param name the session name
 * @param key the access key id, {@code ASIA…}
 * @param since when they were issued, in seconds since 1970
 * @param bond what the record says of their origin
 */
public record Session(String name, String key, long since, Bond bond) {

  String creationDate() {
    ByteSink date = new ByteSink(20);
    TimeText.iso(date, since);
    return date.since(0).toString();
  }

  /**
   * What {@code sessionContext} says of the origin of a session.
   *
   * @param mfa whether it began with a second factor
   * @param invokedBy the service that uses it for its owner
   * @param provider the web identity provider that vouched for it
   * @param sourceIdentity the name that follows it through role chains
   * @param instanceDelivery the version of the instance metadata service that handed it out
   */
  public record Bond(
      boolean mfa,
      @Nullable String invokedBy,
      @Nullable String provider,
      @Nullable String sourceIdentity,
      @Nullable String instanceDelivery) {

    public static final Bond PLAIN = new Bond(false, null, null, null, null);
    public static final Bond MFA = new Bond(true, null, null, null, null);

    public static Bond invokedBy(String service) {
      return new Bond(false, service, null, null, null);
    }

    static Bond provider(String provider) {
      return new Bond(false, null, provider, null, null);
    }

    static Bond sourceIdentity(String name) {
      return new Bond(true, null, null, name, null);
    }

    static Bond instance() {
      return new Bond(false, null, null, null, "2.0");
    }
  }
}
