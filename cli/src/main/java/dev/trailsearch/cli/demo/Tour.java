package dev.trailsearch.cli.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Bars;
import dev.trailsearch.cli.output.Bars.Bar;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.search.Answer;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What the demo shows: where it is, and answers that come from the engine.
final class Tour {
  /// As the user has called it, so that a command shown here can be called too.
  private static final String PROGRAM = System.getProperty("trailsearch.command", "trailsearch");

  private static final SearchRequest ACTORS =
      SearchRequest.of("")
          .countedBy(List.of(FacetRequest.of("actor")))
          .at(new PageRequest(0, Sort.NEWEST, null));

  private final SearchService search;
  private final GlobalOptions globals;
  private final PrintWriter out;

  Tour(SearchService search, GlobalOptions globals, PrintWriter out) {
    this.search = search;
    this.globals = globals;
    this.out = out;
  }

  void take(URI api, URI engine, LoadSummary loaded) {
    if (globals.forPrograms()) {
      out.println(Json.line(json(api, engine, loaded)));
    } else {
      addresses(api, engine, loaded);
      Question.ALL.forEach(this::answer);
      credentials();
    }
    out.flush();
  }

  private void addresses(URI api, URI engine, LoadSummary loaded) {
    Ink ink = globals.ink();
    out.println();
    out.println(ink.bold("API     " + api) + "  (to try it: " + api + "/docs)");
    out.println(ink.bold("Engine  " + engine));
    out.printf(
        "%s events of a week in three accounts, loaded in %s. One key has leaked.%n",
        Numbers.grouped(loaded.records().indexed()),
        Numbers.duration(Duration.ofMillis(loaded.elapsedMs())));
  }

  private void answer(Question question) {
    out.println();
    out.println(globals.ink().bold(question.words()));
    out.println(globals.ink().faint("$ " + PROGRAM + " " + question.arguments()));
    out.println();
    new Answer(globals, List.of(), Sort.OLDEST).table(search.search(question.request()), out);
  }

  /// What the CloudTrail User Guide says that every record answers, in "userIdentity element".
  private void credentials() {
    Facet actors = requireNonNull(search.search(ACTORS).facets().get("actor"));
    out.println();
    out.println(globals.ink().bold("Whose credentials made all these calls?"));
    out.println(globals.ink().faint("$ " + PROGRAM + " search --facet actor --size 0"));
    out.println();
    out.print(
        Bars.of(
            List.of(
                new Bar("root or an IAM user", count(actors, "root", "user"), false),
                new Bar(
                    "a role or a federated user",
                    count(actors, "role", "federated", "identity-center"),
                    false),
                new Bar("another AWS service", count(actors, "service"), false),
                new Bar("another account, or unknown", count(actors, "account", "unknown"), false)),
            globals.terminal().columns(),
            globals.terminal().unicode(),
            globals.ink()));
    out.println();
  }

  private static long count(Facet actors, String... types) {
    List<String> wanted = List.of(types);
    return actors.values().stream()
        .filter(value -> wanted.contains(value.value()))
        .mapToLong(Facet.Value::count)
        .sum();
  }

  private ObjectNode json(URI api, URI engine, LoadSummary loaded) {
    ObjectNode json = Json.object();
    json.put("api", api.toString()).put("engine", engine.toString());
    json.set("loaded", Json.tree(loaded));
    ArrayNode questions = json.putArray("questions");
    for (Question question : Question.ALL) {
      questions
          .addObject()
          .put("question", question.words())
          .put("command", PROGRAM + " " + question.arguments())
          .set("answer", Json.tree(search.search(question.request())));
    }
    return json;
  }
}
