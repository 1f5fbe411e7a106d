package dev.trailsearch.search.field;

import dev.trailsearch.indexer.event.Parameter;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.FieldType;
import dev.trailsearch.search.problem.Characters;
import dev.trailsearch.search.problem.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every name that a query, filter or facet can use. Names are exact: CloudTrail's own, those under
 * {@code trail.}, short names, ECS names, and any path of a parameter.
 */
public final class FieldNames {

  static final String FAILED = "failed";

  /** Objects of a record whose every path is a field. */
  private static final List<String> PARAMETERS =
      List.of(
          "requestParameters", "responseElements", "additionalEventData", "serviceEventDetails");

  /** Short names that also search the record's own form of the same thing. */
  private static final Map<String, String> ALSO =
      Map.of("action", "eventName", "role", "userIdentity.sessionContext.sessionIssuer.userName");

  private final FieldCatalogue catalogue;
  private final DidYouMean suggestions;

  /** The names of these fields. */
  public FieldNames(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
    this.suggestions =
        new DidYouMean(
            Stream.concat(Stream.of(FAILED), searchable().flatMap(FieldNames::names)).toList());
  }

  /**
   * What a name searches.
   *
   * @throws QueryException if nothing has that name, with the nearest one that something has
   */
  public Target resolve(String name) {
    Characters.whole(name);
    if (name.equals(FAILED)) {
      return new Target.Failed(field("trail.outcome"));
    }
    Optional<Field> found = catalogue.find(name).filter(field -> field.type() != FieldType.SORT);
    return found.map(field -> target(name, field)).orElseGet(() -> parameter(name));
  }

  /** A field of the catalogue that this code relies on. */
  public Field field(String name) {
    return catalogue
        .find(name)
        .orElseThrow(() -> new IllegalStateException("the catalogue lacks " + name));
  }

  /** Every name, in the order of the catalogue; then {@code failed} and the parameters. */
  public List<FieldInfo> list() {
    List<FieldInfo> list = new ArrayList<>(searchable().map(FieldNames::info).toList());
    list.add(new FieldInfo(FAILED, "boolean", false, List.of(), "Whether the call failed", "true"));
    for (String parameters : PARAMETERS) {
      list.add(
          new FieldInfo(
              parameters + ".*",
              "parameter",
              true,
              List.of(),
              "Any path below " + parameters,
              parameters + ".bucketName"));
    }
    return List.copyOf(list);
  }

  private Target target(String name, Field field) {
    boolean ignoringCase = field.shortNames().contains(name);
    Target.Indexed first = new Target.Indexed(field, ignoringCase);
    String also = ALSO.get(name);
    return also == null
        ? first
        : new Target.Several(List.of(first, new Target.Indexed(field(also), ignoringCase)));
  }

  private Target parameter(String name) {
    int dot = name.indexOf('.');
    boolean parameter = dot > 0 && PARAMETERS.contains(name.substring(0, dot));
    if (!parameter || dot == name.length() - 1) {
      throw QueryException.of(
          "there is no field \"" + name + "\"",
          PARAMETERS.contains(parameter ? name.substring(0, dot) : name)
              ? "name one of the parameters, such as requestParameters.bucketName"
              : suggestions.hint(name));
    }
    if (name.length() > Parameter.MAX_PATH_LENGTH) {
      throw QueryException.of(
          "the parameter's path has %,d characters; those over %,d are not indexed"
              .formatted(name.length(), Parameter.MAX_PATH_LENGTH),
          "search its value as a word");
    }
    return new Target.ParameterPath(name);
  }

  private Stream<Field> searchable() {
    return catalogue.fields().stream().filter(field -> field.type() != FieldType.SORT);
  }

  private static Stream<String> names(Field field) {
    return Stream.of(Stream.of(field.name()), field.shortNames().stream(), field.ecs().stream())
        .flatMap(names -> names);
  }

  private static FieldInfo info(Field field) {
    String type =
        switch (field.type()) {
          case KEYWORD, WORDS, ID, WORD_ID -> "keyword";
          case DOUBLE, SORT -> "number";
          case DATE, IP, BOOLEAN, TEXT -> field.type().name().toLowerCase(Locale.ROOT);
        };
    return new FieldInfo(
        field.name(),
        type,
        field.facetable(),
        names(field).skip(1).toList(),
        field.description(),
        field.example());
  }
}
