package dev.trailsearch.generator.delivery;

import dev.trailsearch.generator.cast.Account;
import dev.trailsearch.generator.text.Utf8;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Log files with their digests between them: one an hour for each account and region, also when it
 * is empty.
 */
public final class DigestedFiles implements Iterator<TrailFile> {

  private static final long HOUR = 3600;

  /** Digests end half a minute past the hour, when no log file is under way. */
  private static final long PAST_THE_HOUR = 31;

  private final Iterator<LogFile> logs;
  private final Map<String, DigestChain> chains = new LinkedHashMap<>();
  private final ArrayDeque<TrailFile> ready = new ArrayDeque<>();
  private long hourEnd;
  private final long lastEnd;

  /**
   * Begins the chains.
   *
   * @param logs the log files in the order of their delivery
   * @param regions where the trails record; all log files are of one of these
   * @param from the begin of the first hour, in seconds since 1970
   * @param until the end of the last hour with events; what happened in it may arrive in the next
   */
  public DigestedFiles(
      Iterator<LogFile> logs,
      List<Account> accounts,
      List<String> regions,
      long from,
      long until,
      DigestSigner signer) {
    this.logs = logs;
    this.lastEnd = until + HOUR + PAST_THE_HOUR;
    this.hourEnd = from + HOUR + PAST_THE_HOUR;
    for (Account account : accounts) {
      for (String region : regions) {
        chains.put(account.id() + "/" + region, new DigestChain(account, Utf8.of(region), signer));
      }
    }
  }

  @Override
  public boolean hasNext() {
    if (ready.isEmpty() && logs.hasNext()) {
      take(logs.next());
    } else if (ready.isEmpty() && hourEnd <= lastEnd) {
      closeHour();
    }
    return !ready.isEmpty();
  }

  @Override
  public TrailFile next() {
    return hasNext() ? ready.removeFirst() : logsEnd();
  }

  private void take(LogFile file) {
    while (file.delivered().getEpochSecond() >= hourEnd) {
      closeHour();
    }
    Shelf shelf = file.shelf();
    String chain = shelf.account().id() + "/" + shelf.region();
    Objects.requireNonNull(chains.get(chain), chain).add(file);
    ready.add(file);
  }

  private void closeHour() {
    chains.values().forEach(chain -> ready.add(chain.close(hourEnd)));
    hourEnd += HOUR;
  }

  private TrailFile logsEnd() {
    return logs.next(); // Says that there is no more, as an iterator must.
  }
}
