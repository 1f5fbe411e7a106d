package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks saved objects against an engine: their form, their fields, and every question that they
/// will ask, which is asked.
public final class DashboardsCheck {
  private static final Map<String, String> COUNTED = Map.of("track_total_hits", "true");

  private final EngineClient engine;
  private final Map<String, EngineResponse> mappings = new HashMap<>();

  /// A check with this engine; nothing is sent yet.
  public DashboardsCheck(EngineClient engine) {
    this.engine = engine;
  }

  /// All that is wrong, and what shows nothing, in the order of the files.
  ///
  /// @param files whose objects may refer to each other
  /// @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there
  public List<Finding> run(List<SavedFile> files) {
    List<Finding> findings = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Map<Key, SavedObject> objects = new LinkedHashMap<>();
    for (SavedFile file : files) {
      file.faults().forEach(fault -> findings.add(Finding.of(file, fault)));
      for (SavedFile.Entry entry : file.entries()) {
        places.add(new Place(file.name(), entry.line(), entry.object()));
        objects.putIfAbsent(entry.object().key(), entry.object());
      }
    }
    List<Finding> form = FormCheck.of(places);
    findings.addAll(form);
    Questions questions = new Questions(objects);
    for (Place place : places) {
      // What has no right form asks nothing that could be understood.
      if (form.stream().noneMatch(each -> about(each, place))) {
        findings.addAll(asked(place, questions));
      }
    }
    return findings;
  }

  private static boolean about(Finding finding, Place place) {
    return finding.file().equals(place.file()) && finding.line() == place.line();
  }

  private List<Finding> asked(Place place, Questions questions) {
    try {
      Set<Finding> findings = new LinkedHashSet<>();
      for (Question question : questions.of(place.object())) {
        findings.addAll(answered(place, question, questions));
      }
      return List.copyOf(findings);
    } catch (Unreadable e) {
      return List.of(Finding.of(place, e.problem(), e.remedy()));
    }
  }

  private List<Finding> answered(Place place, Question question, Questions questions) {
    EngineResponse mapping = mappings.computeIfAbsent(question.index(), this::mapping);
    if (!mapping.ok()) {
      return missing(place, question, questions, mapping);
    }
    LiveMapping live = new LiveMapping(mapping.body().path("fields"));
    List<Finding> findings = new ArrayList<>();
    for (FieldUse use : new LinkedHashSet<>(question.uses())) {
      live.misfit(use)
          .ifPresent(misfit -> findings.add(Finding.of(place, misfit.problem(), misfit.remedy())));
    }
    return findings.isEmpty() ? ran(place, question) : findings;
  }

  /// Told once, by the index pattern of that name where there is one.
  private static List<Finding> missing(
      Place place, Question question, Questions questions, EngineResponse answer) {
    boolean told =
        !place.object().key().type().equals("index-pattern")
            && questions.hasPattern(question.index());
    return told
        ? List.of()
        : List.of(
            Finding.of(
                place,
                "it asks %s, which the engine does not have: %s"
                    .formatted(question.index(), answer.reason()),
                "Correct the name, or load something first."));
  }

  private List<Finding> ran(Place place, Question question) {
    EngineResponse answer =
        engine.send("POST", "/" + question.index() + "/_search", COUNTED, question.body());
    if (!answer.ok()) {
      return List.of(
          Finding.of(
              place, "the engine refuses its query: " + answer.reason(), "Correct the query."));
    }
    JsonNode body = answer.body();
    if (body.at("/hits/total/value").asLong() == 0) {
      return List.of(empty(place, "it finds nothing"));
    }
    for (Map.Entry<String, JsonNode> each : body.path("aggregations").properties()) {
      JsonNode buckets = each.getValue().path("buckets");
      if (!buckets.isMissingNode() && buckets.isEmpty()) {
        return List.of(empty(place, "its aggregation %s has no buckets".formatted(each.getKey())));
      }
    }
    return List.of();
  }

  private static Finding empty(Place place, String problem) {
    return Finding.of(
        Severity.EMPTY,
        place,
        problem,
        "Nothing to do, if there is nothing of the kind in the logs that are loaded.");
  }

  private EngineResponse mapping(String index) {
    return engine.send("GET", "/" + index + "/_field_caps", Map.of("fields", "*"), null);
  }
}
