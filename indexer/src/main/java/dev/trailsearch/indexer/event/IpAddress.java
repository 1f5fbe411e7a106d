package dev.trailsearch.indexer.event;

import java.util.Arrays;

/** Recognises IP addresses without ever asking a resolver. */
final class IpAddress {

  private IpAddress() {}

  /** Whether the text is an IPv4 or IPv6 address that the engine's {@code ip} field takes. */
  static boolean isValid(String text) {
    return text.indexOf(':') >= 0 ? isV6(text) : isV4(text);
  }

  private static boolean isV4(String text) {
    int from = 0;
    for (int part = 1; part < 4; part++) {
      int dot = text.indexOf('.', from);
      if (dot < 0 || !isOctet(text, from, dot)) {
        return false;
      }
      from = dot + 1;
    }
    return isOctet(text, from, text.length());
  }

  private static boolean isOctet(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      value = 10 * value + c - '0';
    }
    int length = to - from;
    boolean padded = length > 1 && text.charAt(from) == '0';
    return length > 0 && length <= 3 && !padded && value <= 255;
  }

  private static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    String head = text.substring(0, gap);
    String tail = text.substring(gap + 2);
    int before = head.isEmpty() ? 0 : hexGroups(head);
    int after = tail.isEmpty() ? 0 : groups(tail);
    return before >= 0 && after >= 0 && before + after <= 7;
  }

  /** How many 16-bit groups, the last 32 bits possibly in IPv4's form; -1 if it is none. */
  private static int groups(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return hexGroups(text);
    }
    int lastColon = text.lastIndexOf(':');
    if (!isV4(text.substring(lastColon + 1))) {
      return -1;
    }
    int before = lastColon < 0 ? 0 : hexGroups(text.substring(0, lastColon));
    return before < 0 ? -1 : before + 2;
  }

  private static int hexGroups(String text) {
    String[] parts = text.split(":", -1);
    return Arrays.stream(parts).allMatch(IpAddress::isHexGroup) ? parts.length : -1;
  }

  private static boolean isHexGroup(String part) {
    return !part.isEmpty()
        && part.length() <= 4
        && part.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }
}
