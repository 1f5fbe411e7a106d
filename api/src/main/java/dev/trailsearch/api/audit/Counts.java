package dev.trailsearch.api.audit;

import dev.trailsearch.search.SearchResult;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much an answer tells: the length of each of its lists, by name. */
final class Counts {

  private Counts() {}

  static Map<String, Long> of(@Nullable Object body) {
    Map<String, Long> counts = new HashMap<>();
    if (body instanceof Record answer) {
      for (RecordComponent component : answer.getClass().getRecordComponents()) {
        if (Collection.class.isAssignableFrom(component.getType())) {
          counts.put(component.getName(), (long) list(answer, component).size());
        }
      }
    }
    if (body instanceof SearchResult result) {
      counts.put("total", result.total().value());
    }
    return counts;
  }

  private static Collection<?> list(Record answer, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true); // a feature keeps its answer to itself
      return (Collection<?>) component.getAccessor().invoke(answer);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record shows its components", e);
    }
  }
}
