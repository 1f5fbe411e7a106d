package dev.trailsearch.indexer.integrity;

import java.util.List;

/**
 * What a verification found.
 *
 * @param chains each chain, by account, Region and trail
 * @param findings everything that is not as it should be, or cannot be proven
 */
public record VerificationReport(List<ChainReport> chains, List<Finding> findings) {

  /** Copies the lists. */
  public VerificationReport {
    chains = List.copyOf(chains);
    findings = List.copyOf(findings);
  }

  /** Whether there is something, and all of it is proven. */
  public boolean allProven() {
    return findings.isEmpty() && chains.stream().anyMatch(chain -> chain.digests() > 0);
  }
}
