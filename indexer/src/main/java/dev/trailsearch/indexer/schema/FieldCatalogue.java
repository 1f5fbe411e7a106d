package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every searchable field, read from the resource {@code opensearch/fields.json}. The index
 * template, the API's field list, the query language's names and the documentation all come from
 * here.
 */
public final class FieldCatalogue {

  private static final String RESOURCE = "/opensearch/fields.json";

  private final List<Field> fields;
  private final Map<String, Field> byName = new HashMap<>();

  private FieldCatalogue(List<Field> fields) {
    this.fields = List.copyOf(fields);
    for (Field field : this.fields) {
      add(field.name(), field);
      field.shortNames().forEach(name -> add(name, field));
      field.ecs().forEach(name -> add(name, field));
    }
  }

  /** The catalogue of this release. */
  public static FieldCatalogue load() {
    JsonMapper mapper =
        JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (InputStream in = FieldCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return new FieldCatalogue(mapper.readValue(in, new TypeReference<List<Field>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** All fields, in the order of the documentation. */
  public List<Field> fields() {
    return fields;
  }

  /** The field with this name, short name or ECS name; names are exact. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void add(String name, Field field) {
    Field other = byName.putIfAbsent(name, field);
    if (other != null) {
      throw new IllegalStateException(
          "two fields are called " + name + ": " + other.name() + " and " + field.name());
    }
  }
}
