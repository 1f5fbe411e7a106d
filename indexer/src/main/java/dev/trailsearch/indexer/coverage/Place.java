package dev.trailsearch.indexer.coverage;

import dev.trailsearch.indexer.source.LogKey;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A year of one account and Region: coverage is kept by these, so that a load renews only what it
 * has touched.
 *
 * @param account 12 digits
 * @param region such as {@code eu-west-1}
 * @param year in UTC
 */
public record Place(String account, String region, int year) {

  /** The place of an object; empty where its key does not say, and for digests. */
  public static Optional<Place> of(String key) {
    return LogKey.of(key)
        .filter(known -> known.type() != LogKey.Type.DIGEST)
        .map(known ->
            new Place(
                known.account(),
                known.region(),
                known.delivered().atOffset(ZoneOffset.UTC).getYear()));
  }

  String id() {
    return account + "_" + region + "_" + year;
  }
}
