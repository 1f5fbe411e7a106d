package dev.trailsearch.search.field;

import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldType;
import java.util.List;

/** What a name searches. */
public sealed interface Target {

  /**
   * One field of the index.
   *
   * @param field of the catalogue
   * @param ignoringCase whether values match in any case, as they do for short names
   */
  record Indexed(Field field, boolean ignoringCase) implements Target {

    @Override
    public String key() {
      return field.name();
    }
  }

  /**
   * A name that people use for several fields: any of them matches.
   *
   * @param fields at least one; the first is the one whose values are counted
   */
  record Several(List<Indexed> fields) implements Target {

    /** Copies the list. */
    public Several {
      fields = List.copyOf(fields);
    }

    @Override
    public String key() {
      return fields.getFirst().key();
    }
  }

  /**
   * A request parameter or response element.
   *
   * @param path from the top of the record, such as {@code requestParameters.bucketName}
   */
  record ParameterPath(String path) implements Target {

    @Override
    public String key() {
      return path;
    }
  }

  /**
   * Whether the call failed.
   *
   * @param outcome the field that says so
   */
  record Failed(Field outcome) implements Target {

    @Override
    public String key() {
      return FieldNames.FAILED;
    }
  }

  /** The same for all names of one field. */
  String key();

  /** Whether values match in any case. */
  default boolean ignoresCase() {
    return switch (this) {
      case Indexed indexed -> indexed.ignoringCase() || indexed.field().type() == FieldType.BOOLEAN;
      case Several several -> several.fields().getFirst().ignoringCase();
      case ParameterPath _ -> false;
      case Failed _ -> true;
    };
  }
}
