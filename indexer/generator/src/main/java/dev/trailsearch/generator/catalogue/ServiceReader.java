package dev.trailsearch.generator.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one file of the catalogue: what the service is, then its actions. */
final class ServiceReader {

  private final Vocabulary vocabulary;
  private final List<Action> actions = new ArrayList<>();
  private String source = "";
  private String prefix = "";
  private String version = "1.11";
  private String apiVersion = "";
  private String host = "${service}.${region}.amazonaws.com";
  private String denied = "AccessDenied";
  private String throttled = "ThrottlingException";
  private Reach reach = Reach.REGIONAL;

  private ServiceReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The actions in the file of {@code service}. */
  static List<Action> read(String service, Vocabulary vocabulary) throws IOException {
    String file = "catalogue/services/" + service + ".json";
    ServiceReader reader = new ServiceReader(vocabulary);
    try (JsonParser json = JsonText.open(file)) {
      JsonText.fields(json, reader::take);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return reader.actions;
  }

  private void take(String field, JsonParser json) throws IOException {
    switch (field) {
      case "source" -> source = json.getText();
      case "prefix" -> prefix = json.getText();
      case "version" -> version = json.getText();
      case "apiVersion" -> apiVersion = json.getText();
      case "host" -> host = json.getText();
      case "denied" -> denied = json.getText();
      case "throttled" -> throttled = json.getText();
      case "reach" -> reach = Reach.valueOf(json.getText());
      case "actions" -> readActions(json);
      default -> throw new IllegalArgumentException("a service has no field '" + field + "'");
    }
  }

  private void readActions(JsonParser json) throws IOException {
    Service service = service();
    JsonText.expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      ActionReader action = new ActionReader(vocabulary);
      JsonText.fields(json, action::take);
      actions.add(action.build(service));
    }
  }

  private Service service() {
    String name = source.substring(0, source.indexOf('.'));
    String inPolicies = prefix.isEmpty() ? name : prefix;
    return new Service(
        Utf8.of(source),
        Utf8.of(name),
        Version.parse(version),
        Utf8.of(apiVersion),
        reach,
        vocabulary.template(host),
        List.of(
            Failure.parse(
                ("%s: User: ${caller} is not authorized to perform: %s:${action} because no"
                        + " identity-based policy allows the %s:${action} action")
                    .formatted(denied, inPolicies, inPolicies),
                vocabulary),
            Failure.parse(throttled + ": Rate exceeded", vocabulary)));
  }
}
