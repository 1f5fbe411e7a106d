package dev.trailsearch.api;

import java.io.PrintStream;

/** What is answered to arguments: nobody's port or URL is ignored without a word. */
final class Arguments {

  private static final int WRONG_USAGE = 2;

  private static final String USAGE =
      """
      Usage: trailsearch-api [--help | --version]

      Serves the search API until it is told to end (SIGTERM). Everything is set by environment
      variables, among them:

        TRAILSEARCH_PORT           to listen on; 8080 without it, 0 for a free one
        TRAILSEARCH_URL            of the engine; http://127.0.0.1:9200 without it
        TRAILSEARCH_USER, TRAILSEARCH_PASSWORD_FILE, TRAILSEARCH_CA
                                   who it is there, and whom it trusts
        TRAILSEARCH_API_KEYS_FILE  who may ask, and sees what; without it whoever is on this machine

      The rest is in docs/api.md and docs/connections.md.
      """;

  private Arguments() {}

  /**
   * Prints what is asked for.
   *
   * @return the exit code: 0, or 2 for what it does not know
   */
  static int answer(String[] args, PrintStream out, PrintStream err) {
    switch (args[0]) {
      case "--version" -> out.println("trailsearch-api " + version());
      case "--help", "-h" -> out.print(USAGE);
      default -> {
        err.printf(
            "The API takes no '%s': its settings are environment variables, see --help.%n",
            args[0]);
        return WRONG_USAGE;
      }
    }
    return 0;
  }

  private static String version() {
    String ofTheJar = Arguments.class.getPackage().getImplementationVersion();
    return ofTheJar == null ? "(from classes)" : ofTheJar;
  }
}
