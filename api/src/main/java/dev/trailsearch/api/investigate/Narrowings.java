package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.investigate.firstseen.Narrowing;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads which events are looked at. */
final class Narrowings {

  private Narrowings() {}

  static Narrowing of(
      @Nullable String principal, @Nullable String q, @Nullable List<String> filter) {
    return new Narrowing(
        principal == null ? null : PrincipalId.of(principal),
        Objects.requireNonNullElse(q, ""),
        Parameters.filters(filter));
  }
}
