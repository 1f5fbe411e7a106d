package dev.trailsearch.search.investigate.preset;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.search.field.DidYouMean;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Every preset there is. */
public final class Presets {

  private static final String RESOURCE = "presets.json";
  private static final List<Preset> ALL = load();

  private Presets() {}

  /** All, in the order of the documentation. */
  public static List<Preset> all() {
    return ALL;
  }

  /** Those that a query answers. */
  public static List<Preset> withQuery() {
    return ALL.stream().filter(preset -> preset.query() != null).toList();
  }

  /**
   * The one of this name.
   *
   * @throws QueryException if there is none, with the nearest name that there is
   */
  public static Preset named(String name) {
    return ALL.stream()
        .filter(preset -> preset.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            QueryException.of(
                "there is no preset \"" + name + "\"",
                new DidYouMean(ALL.stream().map(Preset::name).toList())
                    .nearest(name)
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("the list of presets says which there are")));
  }

  /**
   * The events that all of these presets find; every event if there are none.
   *
   * @throws QueryException if one does not exist, or no query can find what it asks for
   */
  public static Query joined(List<String> names) {
    return Query.allOf(names.stream().map(name -> named(name).asQuery()).toList());
  }

  private static List<Preset> load() {
    try (InputStream in = Presets.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<Preset>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
