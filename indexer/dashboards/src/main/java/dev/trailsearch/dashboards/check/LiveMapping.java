package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.dashboards.check.FieldUse.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields that some indices have, as the engine tells.
///
/// @param capabilities of each field, by type
record LiveMapping(JsonNode capabilities) {
  private static final List<String> PARAMETERS =
      List.of(
          "requestParameters.",
          "responseElements.",
          "additionalEventData.",
          "serviceEventDetails.");

  private static final Set<String> NUMBERS =
      Set.of(
          "long",
          "integer",
          "short",
          "byte",
          "double",
          "float",
          "half_float",
          "scaled_float",
          "unsigned_long");

  /// Why the field cannot be used so; empty if it can.
  ///
  /// @param problem in words
  /// @param remedy what to do
  record Misfit(String problem, String remedy) {}

  Optional<Misfit> misfit(FieldUse use) {
    JsonNode types = capabilities.path(use.field());
    if (types.isMissingNode()) {
      return Optional.of(missing(use.field()));
    }
    for (JsonNode type : types) {
      Optional<Misfit> misfit = misfit(use, type);
      if (misfit.isPresent()) {
        return misfit;
      }
    }
    return types.size() > 1 && use.purpose() != Purpose.SHOWN
        ? Optional.of(
            new Misfit(
                "%s has several types".formatted(use.field()),
                "Ask indices where it has one, or use another field."))
        : Optional.empty();
  }

  private static Optional<Misfit> misfit(FieldUse use, JsonNode capability) {
    String type = capability.path("type").asText();
    boolean date = type.startsWith("date");
    boolean fits =
        switch (use.purpose()) {
          case SEARCHED -> capability.path("searchable").asBoolean();
          case COUNTED, SORTED -> capability.path("aggregatable").asBoolean();
          case COMPUTED ->
              capability.path("aggregatable").asBoolean() && (date || NUMBERS.contains(type));
          case TIMED -> date;
          case SHOWN -> true;
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            new Misfit(
                "%s %s, but %s has no values for that"
                    .formatted(use.field(), use.purpose().words(), described(type, capability)),
                "Use a field that docs/fields.md lists with the right type, and as a facet where"
                    + " it is counted."));
  }

  private static String described(String type, JsonNode capability) {
    return capability.path("aggregatable").asBoolean()
        ? "a field of type " + type
        : "a field of type %s that cannot be aggregated".formatted(type);
  }

  private static Misfit missing(String field) {
    return PARAMETERS.stream().anyMatch(field::startsWith)
        ? new Misfit(
            field
                + " is a parameter, and parameters have no mapping of their own: it finds nothing",
            "Ask trail.param: \"%s=VALUE\" instead.".formatted(field))
        : new Misfit(field + " is in no mapping", "Look for its right name in docs/fields.md.");
  }
}
