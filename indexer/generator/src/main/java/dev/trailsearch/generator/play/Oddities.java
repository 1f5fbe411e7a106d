package dev.trailsearch.generator.play;

import com.fasterxml.jackson.core.JsonParser;
import dev.trailsearch.generator.cast.Account;
import dev.trailsearch.generator.cast.Actor;
import dev.trailsearch.generator.cast.Caller;
import dev.trailsearch.generator.cast.Visitor;
import dev.trailsearch.generator.catalogue.Action;
import dev.trailsearch.generator.catalogue.Catalogue;
import dev.trailsearch.generator.catalogue.JsonText;
import dev.trailsearch.generator.catalogue.Part;
import dev.trailsearch.generator.delivery.RecordKind;
import dev.trailsearch.generator.delivery.Shelf;
import dev.trailsearch.generator.template.Fact;
import dev.trailsearch.generator.template.Scene;
import dev.trailsearch.generator.template.Template;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The records that are no calls: network activity, insights, aggregates. */
final class Oddities {

  private final Catalogue catalogue;
  private final Map<String, Template> templates;
  private final List<Template> aggregates;

  private Oddities(Catalogue catalogue, Map<String, Template> templates) {
    this.catalogue = catalogue;
    this.templates = templates;
    this.aggregates =
        List.of(template("apiActivity"), template("resourceAccess"), template("userActions"));
  }

  static Oddities load(Catalogue catalogue) {
    Vocabulary vocabulary = catalogue.vocabulary();
    Map<String, Template> templates = new HashMap<>();
    try (JsonParser json = JsonText.open("catalogue/oddities.json")) {
      JsonText.fields(
          json,
          (name, record) -> templates.put(name, vocabulary.template(JsonText.minified(record))));
    } catch (IOException e) {
      throw new UncheckedIOException("the templates of the rarer records cannot be read", e);
    }
    return new Oddities(catalogue, templates);
  }

  /** A call through a VPC endpoint; one in five is denied by the policy of the endpoint. */
  void network(Stage stage, Account account) {
    boolean denied = stage.dice().chance(0.2);
    Actor actor = account.actor(denied ? Part.GUEST : Part.WORKLOAD, stage.dice());
    if (actor instanceof Visitor visitor && visitor.mustOpen(stage.now())) {
      return; // A session must begin with a call that opens it.
    }
    Caller caller = actor.caller(stage.now());
    Utf8 region = account.region(stage.dice());
    set(stage.scene(), account, region);
    about(stage.scene(), Part.WORKLOAD);
    stage.scene().set(Fact.IDENTITY, caller.identity());
    stage.scene().set(Fact.ADDRESS, caller.address());
    stage.emit(
        new Shelf(account, RecordKind.NETWORK.folder(), region),
        RecordKind.NETWORK,
        stage.soon(),
        template(denied ? "networkDenied" : "network"));
  }

  /** Unusual activity: its start now, and its end some minutes later. */
  void insight(Stage stage, Account account) {
    Utf8 region = account.region(stage.dice());
    set(stage.scene(), account, region);
    about(stage.scene(), Part.PIPELINE);
    String kind = stage.dice().chance(0.7) ? "insight" : "errorInsight";
    long start = stage.now() / 60 * 60;
    int minutes = 6 + stage.dice().below(20);
    stage.scene().set(Fact.MINUTES, Utf8.of(Integer.toString(minutes)));
    Shelf shelf = new Shelf(account, RecordKind.INSIGHT.folder(), region);
    stage.emit(shelf, RecordKind.INSIGHT, start, template(kind + "Start"));
    stage.post(shelf, RecordKind.INSIGHT, start + minutes * 60L, template(kind + "End"));
  }

  /** What happened in these five minutes, in numbers. */
  void aggregate(Stage stage, Account account) {
    Utf8 region = account.region(stage.dice());
    set(stage.scene(), account, region);
    stage.emit(
        new Shelf(account, RecordKind.AGGREGATED.folder(), region),
        RecordKind.AGGREGATED,
        stage.slotStart(),
        aggregates.get(stage.dice().below(aggregates.size())));
  }

  private static void set(Scene scene, Account account, Utf8 region) {
    scene.begin(account.pools(region));
    account.facts().forEach(scene::set);
    scene.set(Fact.REGION, region);
  }

  /** Makes it about something that those in {@code part} do. */
  private void about(Scene scene, Part part) {
    Action action = catalogue.draw(part, scene.dice());
    scene.set(Fact.SERVICE, action.service().prefix());
    scene.set(Fact.ACTION, action.name());
  }

  private Template template(String name) {
    return Objects.requireNonNull(templates.get(name), name);
  }
}
