package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

final class LocalPorts {
  private LocalPorts() {}

  /// Tries the port before the node does: its own message comes seconds later and between others.
  ///
  /// @param port 0 is always free
  /// @throws EngineStartException if something listens there
  static void requireFree(String what, int port) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    } catch (IOException e) {
      throw new EngineStartException(
          Reason.PORT_TAKEN,
          "The " + what + " port " + port + " cannot be used: " + Words.of(e) + ".",
          "Stop what listens there, or choose another port (0 for a free one).",
          e);
    }
  }
}
