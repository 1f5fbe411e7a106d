package dev.trailsearch.api.http;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request was meant for this server. A page of any web site can point its own name at
 * 127.0.0.1 (DNS rebinding) and would then read the answers as if they were its own; the Host
 * header still carries that site's name.
 *
 * @param names the hosts that this server answers to; empty for any: a server with keys that other
 *     machines reach by names it does not know. Such a page has no key.
 */
record KnownHosts(List<String> names) {

  private static final List<String> LOCAL = List.of("127.0.0.1", "[::1]", "localhost");

  KnownHosts {
    names = List.copyOf(names);
  }

  /**
   * The hosts of a server.
   *
   * @param configured beside those of this machine
   * @param loopback whether only this machine can reach it
   */
  static KnownHosts of(List<String> configured, boolean loopback) {
    if (!loopback && configured.isEmpty()) {
      return new KnownHosts(List.of());
    }
    TreeSet<String> all = new TreeSet<>(LOCAL);
    configured.forEach(host -> all.add(host.toLowerCase(Locale.ROOT)));
    return new KnownHosts(List.copyOf(all));
  }

  /** Throws unless the header names this server. */
  void check(@Nullable String header) {
    if (!names.isEmpty() && (header == null || !names.contains(name(header)))) {
      throw new MisdirectedException(header == null ? "" : header, names);
    }
  }

  private static String name(String header) {
    int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
    return (end <= 0 ? header : header.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
