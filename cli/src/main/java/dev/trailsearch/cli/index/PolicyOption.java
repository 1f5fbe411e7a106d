package dev.trailsearch.cli.index;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.lifecycle.policy.Policy;
import dev.trailsearch.indexer.lifecycle.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;

/// A policy that was named.
final class PolicyOption {
  private PolicyOption() {}

  /// The policy in a file.
  ///
  /// @throws Misuse if it holds none, with line and column
  static Policy read(String file, Places places) throws IOException {
    Path path = places.path(file);
    try {
      return PolicyFile.read(path);
    } catch (IllegalArgumentException e) {
      throw new Misuse(
          String.valueOf(e.getMessage()), "See docs/lifecycle.md for what a policy holds.", e);
    }
  }
}
