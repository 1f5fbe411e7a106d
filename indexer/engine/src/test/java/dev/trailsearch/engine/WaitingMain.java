package dev.trailsearch.engine;

import java.io.IOException;

/// A process that does nothing until its standard input ends.
final class WaitingMain {
  private WaitingMain() {}

  public static void main(String[] args) throws IOException {
    System.in.readAllBytes();
  }
}
