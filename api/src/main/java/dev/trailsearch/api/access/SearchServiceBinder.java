package dev.trailsearch.api.access;

import dev.trailsearch.search.SearchService;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller's method the service of the one who calls it. */
@Singleton
final class SearchServiceBinder implements TypedRequestArgumentBinder<SearchService> {

  private final Searches searches;

  SearchServiceBinder(Searches searches) {
    this.searches = searches;
  }

  @Override
  public Argument<SearchService> argumentType() {
    return Argument.of(SearchService.class);
  }

  /** Without a caller there is no service, and so no answer. */
  @Override
  public BindingResult<SearchService> bind(
      ArgumentConversionContext<SearchService> context, HttpRequest<?> request) {
    Optional<SearchService> service = Callers.of(request).map(searches::seenBy);
    return () -> service;
  }
}
