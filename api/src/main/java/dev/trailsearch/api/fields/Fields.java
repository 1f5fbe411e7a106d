package dev.trailsearch.api.fields;

import dev.trailsearch.search.field.FieldInfo;
import java.util.List;

/**
 * The field catalogue.
 *
 * @param fields in the order of the documentation
 */
record Fields(List<FieldInfo> fields) {}
