package dev.trailsearch.cli.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the API is started.
///
/// @param jar the API's
/// @param cache of loaded and linked classes; where there is none, or one of another build or
///   another Java, the start takes 2.7 s in place of 1.1 s
/// @param engine it reads from
/// @param port to listen on; 0 for a free one
/// @param log for what it says; replaced
/// @param tied whether it ends with this process, however that ends
record ApiLaunch(Path jar, Optional<Path> cache, URI engine, int port, Path log, boolean tied) {
  /// Who may call, limits, the audit log.
  private static final String OF_THE_API = "TRAILSEARCH_API_";

  /// When the pipe closes without a word, this process is dead and the API follows it. `$$` is
  /// still the API's number in the subshell.
  private static final String FOLLOW =
      """
      exec 3<&0 </dev/null
      (trap '' INT; read -r ended <&3 || kill -TERM $$) >/dev/null 2>&1 &
      exec "$@" 3<&-
      """;

  /// A session of its own, so that neither Ctrl-C nor the end of the terminal reaches it.
  private static final String DETACH =
      """
      trap '' HUP
      command -v setsid >/dev/null 2>&1 && exec setsid "$@"
      exec "$@"
      """;

  List<String> command() {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(Path.of("/bin/sh"))) {
      words.addAll(List.of("/bin/sh", "-c", tied ? FOLLOW : DETACH, "api"));
    }
    words.add(ProcessHandle.current().info().command().orElse("java"));
    // As the launcher of the distribution, which also makes the cache with these.
    words.addAll(List.of("-XX:+UseSerialGC", "-Xmx384m", "-Xlog:aot=off"));
    cache.ifPresent(file -> words.add("-XX:AOTCache=" + file));
    words.addAll(List.of("-jar", jar.toString()));
    return words;
  }

  /// The API has no business with options meant for this command; its own it keeps.
  void changeEnvironment(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(name -> name.startsWith("TRAILSEARCH_") && !name.startsWith(OF_THE_API));
    environment.put("TRAILSEARCH_URL", engine.toString());
    environment.put("TRAILSEARCH_PORT", Integer.toString(port));
  }
}
