package dev.trailsearch.api.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses that only this machine can reach. */
public final class Loopback {

  /** Where a server listens that has no host configured. */
  public static final String EVERY_ADDRESS = "0.0.0.0";

  private Loopback() {}

  /** Whether all addresses of a host are such; not if it has none. */
  public static boolean includes(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
