package dev.trailsearch.api.export;

/** As many exports go on as there is memory for. */
public final class TooManyExportsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyExportsException(int most) {
    super("%d exports go on at the moment; try again when one has ended".formatted(most));
  }
}
