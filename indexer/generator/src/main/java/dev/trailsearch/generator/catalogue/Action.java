package dev.trailsearch.generator.catalogue;

import dev.trailsearch.generator.text.Utf8;
import java.util.List;
import java.util.Map;

/**
 * One thing that can be done with a service.
 *
 * @param name the {@code eventName}
 * @param by how often each part does it, relative to the other actions
 * @param invokers the services that do it, where one does
 * @param traits what kind of event it is
 * @param failures how it can fail, beside what can befall any call of its service
 */
public record Action(
    Service service,
    Utf8 name,
    Map<Part, Integer> by,
    List<String> invokers,
    Traits traits,
    Body body,
    List<Failure> failures) {

  public Action {
    by = Map.copyOf(by);
    invokers = List.copyOf(invokers);
    failures = List.copyOf(failures);
  }
}
