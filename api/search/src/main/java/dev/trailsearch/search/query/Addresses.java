package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.problem.QueryException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Conditions on IP addresses: one, a CIDR block, or a range. */
final class Addresses {

  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
  private static final Pattern BITS = Pattern.compile("\\d{1,3}");
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  private Addresses() {}

  static ObjectNode clause(String field, Value value) {
    return switch (value) {
      case Value.Text(int position, String text) ->
          Clauses.term(field, block(field, position, text));
      case Value.Range range -> Ranges.clause(field, range, bound -> address(field, bound));
      case Value.Wildcard(int position, String form) ->
          throw QueryException.at(
              position, field + " is an address, which has no wildcards", blockHint(form));
      case Value.Present _ -> Clauses.exists(field);
    };
  }

  /** Whether a text is a CIDR block. */
  static boolean isBlock(String text) {
    return text.indexOf('/') > 0 && normalBlock(text).isPresent();
  }

  /** Whether two texts write one address. */
  static boolean areSame(String a, String b) {
    Optional<InetAddress> address = parse(a);
    return address.isPresent() && address.equals(parse(b));
  }

  /** The block that a form such as {@code 10.0.*} means. */
  static String blockHint(String form) {
    List<String> octets = new ArrayList<>();
    for (String part : form.split("\\.", -1)) {
      if (!part.isEmpty() && part.chars().allMatch(Character::isDigit) && octets.size() < 4) {
        octets.add(part);
      } else {
        break;
      }
    }
    if (octets.isEmpty() || octets.size() == 4) {
      return "write a block: ip:10.0.0.0/16";
    }
    int bits = octets.size() * 8;
    while (octets.size() < 4) {
      octets.add("0");
    }
    return "write a block: ip:" + String.join(".", octets) + "/" + bits;
  }

  private static String block(String field, int position, String text) {
    return normalBlock(text).orElseThrow(() -> noAddress(field, position, text));
  }

  private static JsonNode address(String field, Value.Bound bound) {
    return parse(bound.text())
        .map(address -> (JsonNode) JsonNodeFactory.instance.textNode(address.getHostAddress()))
        .orElseThrow(() -> noAddress(field, bound.position(), bound.text()));
  }

  private static QueryException noAddress(String field, int position, String text) {
    return QueryException.at(
        position,
        "\"" + text + "\" is no IP address, as " + field + " holds",
        "write 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32; service hosts are found in caller");
  }

  private static Optional<String> normalBlock(String text) {
    int slash = text.indexOf('/');
    Optional<InetAddress> address = parse(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0) {
      return address.map(InetAddress::getHostAddress);
    }
    String bits = text.substring(slash + 1);
    if (address.isEmpty() || !BITS.matcher(bits).matches()) {
      return Optional.empty();
    }
    boolean v4 = address.get() instanceof Inet4Address;
    boolean mapped = v4 && text.indexOf(':') >= 0; // ::ffff:10.0.0.0/104 is 10.0.0.0/8
    int length = Integer.parseInt(bits) - (mapped ? V6_BITS - V4_BITS : 0);
    return length < 0 || length > (v4 ? V4_BITS : V6_BITS)
        ? Optional.empty()
        : Optional.of(address.get().getHostAddress() + "/" + length);
  }

  /** Never asks a resolver: what is no literal is no address. */
  private static Optional<InetAddress> parse(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
