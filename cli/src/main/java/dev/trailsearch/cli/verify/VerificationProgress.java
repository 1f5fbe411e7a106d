package dev.trailsearch.cli.verify;

import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.indexer.integrity.VerificationListener;

/// Shows how far a verification is.
final class VerificationProgress implements VerificationListener {
  private final Progress progress;

  VerificationProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void planned(long objects, long bytes) {
    progress.begin("Verifying", bytes, Progress.Unit.BYTES);
  }

  @Override
  public void progressed(long bytes) {
    progress.at(bytes, "");
  }
}
