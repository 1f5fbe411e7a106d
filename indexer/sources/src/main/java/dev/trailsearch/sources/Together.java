package dev.trailsearch.sources;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Several sources as one, told one after another. */
record Together(List<Source> sources) implements Source {

  Together {
    sources = List.copyOf(sources);
  }

  @Override
  public String name() {
    return sources.stream().map(Source::name).collect(Collectors.joining(", "));
  }

  @Override
  public void list(Selection selection, Listing listing) throws IOException, InterruptedException {
    for (Source source : sources) {
      source.list(selection, listing);
    }
  }
}
