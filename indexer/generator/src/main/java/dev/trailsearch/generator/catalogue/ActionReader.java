package dev.trailsearch.generator.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import dev.trailsearch.generator.template.Template;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one action. */
public final class ActionReader {

  private final Vocabulary vocabulary;
  private final Map<Part, Integer> by = new EnumMap<>(Part.class);
  private final Map<String, Template> bodies = new HashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private List<String> invokers = List.of();
  private String name = "";
  private String type = "AwsApiCall";
  private boolean data;
  private boolean alwaysFails;
  private @Nullable Boolean readOnly;

  public ActionReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Takes one field, whose value is at hand.
   *
   * @throws IllegalArgumentException if an action has no such field, or its template is at fault
   */
  public void take(String field, JsonParser json) throws IOException {
    switch (field) {
      case "name" -> name = json.getText();
      case "type" -> type = json.getText();
      case "data" -> data = json.getBooleanValue();
      case "readOnly" -> readOnly = json.getBooleanValue();
      case "by" ->
          JsonText.fields(json, (part, weight) -> by.put(Part.named(part), weight.getIntValue()));
      case "invokers" -> invokers = JsonText.strings(json);
      case "fails" -> JsonText.strings(json).forEach(this::failure);
      case "failed" -> {
        alwaysFails = true;
        failure(json.getText());
      }
      case "request", "response", "additional", "resources", "details" ->
          bodies.put(field, vocabulary.template(JsonText.minified(json)));
      default -> throw new IllegalArgumentException("an action has no field '" + field + "'");
    }
  }

  /** Adds a way to fail, given as {@code Code: message}. */
  public void failure(String text) {
    failures.add(Failure.parse(text, vocabulary));
  }

  /** The action that was read, as one of {@code service}. */
  public Action build(Service service) {
    boolean reads = readOnly == null ? Traits.reads(name) : readOnly;
    return new Action(
        service,
        Utf8.of(name),
        by,
        invokers,
        new Traits(Utf8.of(type), reads, data, alwaysFails),
        new Body(
            bodies.get("request"),
            bodies.get("response"),
            bodies.get("additional"),
            bodies.get("resources"),
            bodies.get("details")),
        failures);
  }
}
