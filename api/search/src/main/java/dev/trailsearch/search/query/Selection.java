package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.field.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The filters of a search, by field. */
public final class Selection {

  private final Map<String, List<Choice>> byField = new LinkedHashMap<>();

  private Selection() {}

  /**
   * Translates filters.
   *
   * @throws dev.trailsearch.search.problem.QueryException if one names a field that does not exist,
   *     or a value that the field cannot have
   */
  public static Selection of(List<Filter> filters, Translator translator) {
    Selection selection = new Selection();
    for (Filter filter : filters) {
      Target target = translator.target(filter);
      selection
          .byField
          .computeIfAbsent(target.key(), _ -> new ArrayList<>())
          .add(new Choice(filter.value(), translator.translate(filter), target.ignoresCase()));
    }
    return selection;
  }

  /** The values chosen of a field, by its {@link Target#key()}. */
  public List<Choice> of(String field) {
    return List.copyOf(byField.getOrDefault(field, List.of()));
  }

  /** One condition for each of these fields that has a filter. */
  public List<ObjectNode> on(Set<String> fields) {
    return where(fields::contains);
  }

  /** One condition for each field that has a filter and is none of these. */
  public List<ObjectNode> notOn(Set<String> fields) {
    return where(field -> !fields.contains(field));
  }

  private List<ObjectNode> where(Predicate<String> wanted) {
    return byField.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(entry -> Clauses.anyOf(entry.getValue().stream().map(Choice::clause).toList()))
        .toList();
  }
}
