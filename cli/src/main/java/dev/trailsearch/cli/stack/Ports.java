package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Tries a port before a child process does: its own message comes seconds later.
final class Ports {
  private Ports() {}

  /// @param port 0 is always free
  /// @throws Unavailable if something listens there
  static void requireFree(String what, int port, String option) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new Unavailable(
          "port %d, for %s, is taken".formatted(port, what),
          "Stop what listens there, or choose another with %s (0 for a free one)."
              .formatted(option),
          e);
    }
  }
}
