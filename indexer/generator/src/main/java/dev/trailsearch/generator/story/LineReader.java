package dev.trailsearch.generator.story;

import com.fasterxml.jackson.core.JsonParser;
import dev.trailsearch.generator.cast.Cast;
import dev.trailsearch.generator.catalogue.ActionReader;
import dev.trailsearch.generator.catalogue.Catalogue;
import dev.trailsearch.generator.catalogue.JsonText;
import dev.trailsearch.generator.catalogue.Reach;
import dev.trailsearch.generator.catalogue.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads one line of the script: what is the story's own, and the action in it. */
final class LineReader {

  private static final Map<String, String> ACCOUNTS =
      Map.of("build", Cast.BUILD, "prod", Cast.PROD);
  private static final Map<String, String> HOME =
      Map.of(Cast.BUILD, "us-east-1", Cast.PROD, "eu-west-1");

  private final Catalogue catalogue;
  private final ActionReader action;
  private Duration at = Duration.ZERO;
  private Duration every = Duration.ZERO;
  private int repeat = 1;
  private String who = "";
  private String owner = Cast.BUILD;
  private String told = "";
  private String region = "";
  private String service = "";
  private String shared = "";
  private String denied = "";
  private String tells = "";

  LineReader(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.action = new ActionReader(catalogue.vocabulary());
  }

  /** The line at hand, as often as it is repeated. */
  Stream<Line> read(JsonParser json) throws IOException {
    JsonText.fields(json, this::take);
    Service of = catalogue.service(service);
    if (!denied.isEmpty()) {
      action.failure(
          of.failures().getFirst().code()
              + ": User: ${caller} is not authorized to perform: "
              + denied);
    }
    String home = of.reach() == Reach.GLOBAL ? "us-east-1" : HOME.getOrDefault(owner, "");
    Line line =
        new Line(
            at,
            who,
            owner,
            told.isEmpty() ? owner : told,
            region.isEmpty() ? home : region,
            shared,
            action.build(of),
            tells);
    return IntStream.range(0, repeat).mapToObj(turn -> line.later(every.multipliedBy(turn)));
  }

  private void take(String field, JsonParser json) throws IOException {
    switch (field) {
      case "at" -> at = Duration.parse(json.getText());
      case "every" -> every = Duration.parse(json.getText());
      case "repeat" -> repeat = json.getIntValue();
      case "who" -> who = json.getText();
      case "in" -> owner = ACCOUNTS.getOrDefault(json.getText(), "");
      case "told" -> told = ACCOUNTS.getOrDefault(json.getText(), "");
      case "region" -> region = json.getText();
      case "service" -> service = json.getText();
      case "shared" -> shared = json.getText();
      case "denied" -> denied = json.getText();
      case "refused" -> action.failure(json.getText());
      case "tells" -> tells = json.getText();
      default -> action.take(field, json);
    }
  }
}
