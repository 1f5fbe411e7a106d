package dev.trailsearch.api.http;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request was meant for this machine. A page of any web site can point its own name
 * at 127.0.0.1 (DNS rebinding) and would then read the answers as if they were its own; the Host
 * header still carries that site's name.
 */
final class LocalHost {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private LocalHost() {}

  /** Throws unless the header names this machine. */
  static void check(@Nullable String header) {
    if (header == null || !NAMES.contains(name(header))) {
      throw new MisdirectedException(header == null ? "" : header);
    }
  }

  private static String name(String header) {
    int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
    return (end <= 0 ? header : header.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
