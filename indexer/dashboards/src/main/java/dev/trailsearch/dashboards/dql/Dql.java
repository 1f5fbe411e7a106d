package dev.trailsearch.dashboards.dql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A query in DQL (Dashboards Query Language, called `kuery` in saved objects).
public sealed interface Dql {

  /// Everything: the empty query.
  record Everything() implements Dql {}

  /// All of these.
  record And(List<Dql> parts) implements Dql {
    /// Copies.
    public And {
      parts = List.copyOf(parts);
    }
  }

  /// Any of these.
  record Or(List<Dql> parts) implements Dql {
    /// Copies.
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// Not this.
  record Not(Dql part) implements Dql {}

  /// A field has a value.
  record Is(String field, Value value) implements Dql {}

  /// Words without a field.
  record Words(Value value) implements Dql {}

  /// A field is below or above a value.
  ///
  /// @param operator of the engine: `lt`, `lte`, `gt` or `gte`
  record Range(String field, String operator, String value) implements Dql {}

  /// What is looked for.
  sealed interface Value {

    /// Words in quotes.
    record Phrase(String text) implements Value {}

    /// Words without quotes; several of them are one value.
    record Literal(String text) implements Value {}

    /// Parts with anything between them; the parts of a lone `*` are two empty ones.
    record Wildcard(List<String> parts) implements Value {
      /// Copies.
      public Wildcard {
        parts = List.copyOf(parts);
      }

      /// Whether it stands for any value.
      boolean any() {
        return parts.stream().allMatch(String::isEmpty);
      }
    }
  }

  /// Reads a query.
  ///
  /// @throws DqlException if it is none
  static Dql parse(String query) {
    return new DqlParser(query).parse();
  }

  /// The query that Dashboards sends to the engine for it.
  default ObjectNode toEngine() {
    return EngineQuery.of(this);
  }

  /// The fields that it names.
  default Set<String> fields() {
    return switch (this) {
      case Everything _, Words _ -> Set.of();
      case Not(Dql part) -> part.fields();
      case And(List<Dql> parts) -> fields(parts);
      case Or(List<Dql> parts) -> fields(parts);
      case Is(String field, var _) -> Set.of(field);
      case Range(String field, var _, var _) -> Set.of(field);
    };
  }

  private static Set<String> fields(List<Dql> parts) {
    Set<String> fields = new LinkedHashSet<>();
    parts.forEach(part -> fields.addAll(part.fields()));
    return fields;
  }
}
