package dev.trailsearch.api;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import java.net.BindException;

/**
 * Why the API did not start, and whose fault that is.
 *
 * @param words for the one who started it, with the remedy
 * @param exitCode 2 if the settings or this machine are at fault, 5 if the program is
 */
record StartFailure(String words, int exitCode) {

  private static final int WRONG_USAGE = 2;
  private static final int OURS = 5;

  /**
   * Takes the message of the first cause that is not the framework's: the framework's own tell
   * which bean was being made at the time, which helps nobody who set a wrong path.
   */
  static StartFailure of(Throwable failure) {
    Throwable framework = failure;
    Throwable cause = failure;
    while (isOfTheFramework(cause) && cause.getCause() != null) {
      framework = cause;
      cause = cause.getCause();
    }
    if (cause instanceof BindException) {
      // Only the framework says which address it was.
      String remedy = "Set TRAILSEARCH_PORT to a free port; with 0 the system chooses one.";
      return new StartFailure(
          "%s: %s. %s".formatted(text(framework), text(cause), remedy), WRONG_USAGE);
    }
    if (framework instanceof ConversionErrorException) {
      // Only the framework says which setting it was.
      return new StartFailure(text(framework), WRONG_USAGE);
    }
    boolean settings = cause instanceof IllegalArgumentException || isOfTheFramework(cause);
    return new StartFailure(text(cause), settings ? WRONG_USAGE : OURS);
  }

  boolean isOurs() {
    return exitCode == OURS;
  }

  private static boolean isOfTheFramework(Throwable cause) {
    return cause.getClass().getName().startsWith("io.micronaut.");
  }

  private static String text(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }
}
