package dev.trailsearch.indexer.schema;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A range of event time that is stored together. Which partition an event belongs to depends on
 * nothing but its time, so that it may be loaded in any order and any number of times.
 *
 * @param key names the range: {@code 2023.07}, {@code 2023.07.10}, {@code 2023} or {@code undated}
 * @param from first instant, null for undated
 * @param to the instant after the last, null for undated
 */
public record Partition(String key, @Nullable Instant from, @Nullable Instant to) {

  /** Where events go whose time is missing or impossible. */
  public static final Partition UNDATED = new Partition("undated", null, null);

  /** The physical index. */
  public String index() {
    return "cloudtrail-v" + Schema.VERSION + "-" + key;
  }

  /**
   * The alias that loaders write through. With {@code require_alias} an event can never bring back
   * a partition that retention removed, nor make an index without the template.
   */
  public String writeAlias() {
    return "cloudtrail-w-" + key;
  }
}
