package dev.trailsearch.engine;

import java.nio.file.Path;

/// A process that asks for a distribution: zip, its SHA-256, cache.
final class UnpackingMain {
  static final String UNPACKED = "unpacked here";

  private UnpackingMain() {}

  public static void main(String[] args) {
    Path zip = Path.of(args[0]);
    new DistributionCache(
            Path.of(args[2]),
            new EngineRelease("9.9.9", args[1], zip),
            () -> {
              System.out.println(UNPACKED);
              return zip;
            })
        .get();
  }
}
