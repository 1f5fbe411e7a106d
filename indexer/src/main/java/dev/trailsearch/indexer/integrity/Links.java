package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.integrity.Digest.Previous;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether each digest of a chain follows from the one before, and no hour is left out. */
final class Links {

  private final Due due;
  private final Consumer<Finding> findings;

  Links(Due due, Consumer<Finding> findings) {
    this.due = due;
    this.findings = findings;
  }

  /** Judges a digest by the one before; null if it is the first. */
  void judge(@Nullable DigestFile before, DigestFile file) {
    if (before == null) {
      judgeFirst(file);
    } else if (due.touches(before.end(), file.end())) {
      switch (file) {
        case DigestFile.Read read -> judge(before, read);
        case DigestFile.Unreadable unreadable -> judgeTime(before, unreadable);
      }
    }
  }

  /** Judges the end of the chain. */
  void end(DigestFile last) {
    if (due.reach() != null && due.until() != null && last.end().isBefore(due.reach())) {
      Instant from = due.from() != null && due.from().isAfter(last.end()) ? due.from() : last.end();
      findings.accept(
          new Finding.MissingHours(last.key(), from, due.until(), "the chain ends before them"));
    }
  }

  private void judgeFirst(DigestFile file) {
    if (due.from() != null) {
      if (file.start().isAfter(due.from())) {
        Instant to = due.to() != null && due.to().isBefore(file.start()) ? due.to() : file.start();
        findings.accept(
            new Finding.MissingHours(file.key(), due.from(), to, "the chain begins after them"));
      }
    } else if (file instanceof DigestFile.Read read && read.digest().previous() != null) {
      findings.accept(
          new Finding.MissingDigests(
              file.key(), read.digest().previous().place().object(), null, file.start()));
    }
  }

  private void judge(DigestFile before, DigestFile.Read file) {
    Previous named = file.digest().previous();
    if (named == null) {
      judgeNewChain(before, file);
    } else if (ObjectName.of(named.place().object()).isAt(ObjectName.of(before.key()))) {
      judgeLink(before, file, named);
    } else if (file.start().isAfter(before.end())) {
      findings.accept(
          new Finding.MissingDigests(
              file.key(), named.place().object(), before.end(), file.start()));
    } else {
      findings.accept(
          new Finding.BrokenLink(
              file.key(), before.key(), "it names another one, " + named.place().object()));
    }
  }

  private void judgeNewChain(DigestFile before, DigestFile.Read file) {
    if (file.start().isAfter(before.end())) {
      findings.accept(
          new Finding.MissingHours(
              file.key(), before.end(), file.start(), "the chain starts anew after them"));
    } else {
      findings.accept(new Finding.BrokenLink(file.key(), before.key(), "it starts a new chain"));
    }
  }

  private void judgeLink(DigestFile before, DigestFile.Read file, Previous named) {
    if (before instanceof DigestFile.Read read) {
      if (!named.sha256().equalsIgnoreCase(read.sha256())) {
        findings.accept(new Finding.AlteredDigest(read.key(), file.key()));
      }
      if (read.signature() != null && !named.signature().equalsIgnoreCase(read.signature())) {
        findings.accept(
            new Finding.BrokenLink(
                file.key(), before.key(), "it names another signature than lies beside that one"));
      }
    }
    judgeTime(before, file);
  }

  private void judgeTime(DigestFile before, DigestFile file) {
    if (file.start().isAfter(before.end())) {
      findings.accept(
          new Finding.MissingHours(
              file.key(), before.end(), file.start(), "they lie before this digest"));
    }
  }
}
