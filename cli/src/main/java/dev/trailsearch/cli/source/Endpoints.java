package dev.trailsearch.cli.source;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Servers that stand in for a service of AWS, named as the AWS command line names them.
public final class Endpoints {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Endpoints() {}

  /// The server of the first of these variables that is set; null for AWS itself.
  ///
  /// @throws Misuse if it is no address
  public static @Nullable URI named(List<String> variables, Map<String, String> environment) {
    for (String variable : variables) {
      String url = environment.getOrDefault(variable, "");
      if (!url.isBlank()) {
        return uri(variable, url);
      }
    }
    return null;
  }

  static URI uri(String name, String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() != null && SCHEMES.contains(String.valueOf(uri.getScheme()))) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Said below.
    }
    throw new Misuse(
        name + " " + url + " is no address of a server", "Give one such as http://127.0.0.1:9000.");
  }
}
