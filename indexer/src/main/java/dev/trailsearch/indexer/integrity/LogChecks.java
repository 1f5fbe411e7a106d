package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.integrity.ChainReport.LogCounts;
import dev.trailsearch.indexer.integrity.Digest.LogFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Whether the log files that digests name are there, and as they were delivered. */
final class LogChecks {

  private final Logs logs;
  private final IntegrityBook book;
  private final Consumer<Finding> findings;

  LogChecks(Logs logs, IntegrityBook book, Consumer<Finding> findings) {
    this.logs = logs;
    this.book = book;
    this.findings = findings;
  }

  /**
   * Checks the log files that a digest names.
   *
   * @param proven whether the digest's own signature is right
   */
  LogCounts check(DigestFile.Read digest, boolean proven) throws InterruptedException {
    List<LogFile> files = digest.digest().logFiles();
    List<List<Logs.Copy>> copies = logs.copies(files);
    Map<String, Integrity> found = new HashMap<>();
    LogCounts counts = LogCounts.ZERO;
    for (int i = 0; i < files.size(); i++) {
      LogFile file = files.get(i);
      if (copies.get(i).isEmpty()) {
        findings.accept(new Finding.MissingLog(file.place().toString(), digest.key()));
        counts = counts.plus(new LogCounts(0, 0, 0, 1, 0));
      }
      for (Logs.Copy copy : copies.get(i)) {
        counts = counts.plus(check(copy, file, digest, proven, found));
      }
    }
    if (!found.isEmpty()) {
      book.record(found);
    }
    return counts;
  }

  private LogCounts check(
      Logs.Copy copy,
      LogFile file,
      DigestFile digest,
      boolean proven,
      Map<String, Integrity> found) {
    switch (copy) {
      case Logs.Copy.Unreadable(String key, String reason) -> {
        findings.accept(new Finding.UnreadableLog(key, reason));
        found.put(key, Integrity.UNVERIFIED);
        return new LogCounts(0, 0, 0, 0, 1);
      }
      case Logs.Copy.Read(String key, String sha256)
          when !sha256.equalsIgnoreCase(file.sha256()) -> {
        findings.accept(new Finding.AlteredLog(key, digest.key()));
        found.put(key, Integrity.MISMATCH);
        return new LogCounts(0, 0, 1, 0, 0);
      }
      case Logs.Copy.Read(String key, _) -> {
        found.put(key, proven ? Integrity.VERIFIED : Integrity.UNVERIFIED);
        return proven ? new LogCounts(1, 0, 0, 0, 0) : new LogCounts(0, 1, 0, 0, 0);
      }
    }
  }
}
