package dev.trailsearch.cli.security;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.engine.testing.TestIdentity;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import dev.trailsearch.generator.delivery.TrailFile;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.tls.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Events of three accounts in a [SecureEngine], loaded by the user "loader" under the role that
/// the documentation prints. "everyone" may search them all, and "one" those of [#account()], under
/// roles that `key roles` has written.
///
/// @param home of every user of the command line
/// @param events the ids of all events, by the account that they were delivered to
record SecureStore(SecureEngine engine, Path home, Map<String, Set<String>> events)
    implements AutoCloseable {
  static final String LOADER = "loader";
  static final String EVERYONE = "everyone";
  static final String ONE = "one";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LOADING_ROLE =
      Pattern.compile("(?s)```yaml\n(trailsearch_loader:.*?)```");

  /// An engine in this folder, with events.
  static SecureStore in(Path home) {
    try {
      GeneratorSettings settings = GeneratorSettings.defaults().withEvents(1_000);
      Map<String, Set<String>> events = events(settings);
      Files.writeString(home.resolve("password"), TestIdentity.PASSWORD);
      String roles = roles(home, account(events.keySet())) + loadingRole();
      SecureEngine engine = SecureEngine.start(home.resolve("engine"), roles);
      SecureStore store = new SecureStore(engine, home, events);
      Path logs = store.logs(settings);
      Ended load = store.as(LOADER).run("backfill", logs.toString());
      if (load.code() != 0) {
        store.close();
        throw new IllegalStateException("the logs could not be loaded: " + load.err());
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String roles(Path home, String account) throws IOException {
    CommandRun run = new CommandRun(home);
    Path keys = home.resolve("keys.yaml");
    Files.writeString(
        keys,
        "keys:\n"
            + entry(run.run("key", "create", EVERYONE, "--all-accounts"))
            + entry(run.run("key", "create", ONE, "--account", account)));
    return run.run("key", "roles", keys.toString()).out();
  }

  private static String entry(Ended made) throws IOException {
    return JSON.readTree(made.out()).path("entry").asText();
  }

  private static String loadingRole() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "connections.md"));
    Matcher role = LOADING_ROLE.matcher(page);
    if (!role.find()) {
      throw new IllegalStateException("docs/connections.md prints no role for loading");
    }
    return "\n" + role.group(1);
  }

  private static Map<String, Set<String>> events(GeneratorSettings settings) throws IOException {
    Map<String, Set<String>> events = new TreeMap<>();
    try (Stream<TrailFile> files = Generator.files(settings)) {
      for (TrailFile file : (Iterable<TrailFile>) files::iterator) {
        for (JsonNode event : JSON.readTree(file.openJson()).path("Records")) {
          events.computeIfAbsent(account(event), _ -> new TreeSet<>()).add(id(event));
        }
      }
    }
    return events;
  }

  /// Of a record of any kind; empty if it was delivered to nobody.
  private static String account(JsonNode event) {
    return event.path("recipientAccountId").asText(event.path("accountId").asText());
  }

  /// By which a record is told from others: those of some kinds have no id of their own.
  static String id(JsonNode event) {
    return event.path("eventID").asText(event.toString());
  }

  /// A folder with these logs.
  Path logs(GeneratorSettings settings) throws IOException {
    Path logs = Files.createTempDirectory(home, "logs");
    Generator.writeTo(logs, settings, Progress.NONE);
    return logs;
  }

  /// The account whose events "one" may see.
  String account() {
    return account(events.keySet());
  }

  private static String account(Set<String> all) {
    return all.stream().filter(account -> !account.isEmpty()).findFirst().orElseThrow();
  }

  /// An event that "one" may see.
  String ownEvent() {
    return requireNonNull(events.get(account())).iterator().next();
  }

  /// An event that "one" may not see.
  String foreignEvent() {
    return events.entrySet().stream()
        .filter(account -> !account.getKey().equals(account()))
        .flatMap(account -> account.getValue().stream())
        .filter(id -> !id.startsWith("{"))
        .findFirst()
        .orElseThrow();
  }

  /// How many events "one" may see.
  int own() {
    return requireNonNull(events.get(account())).size();
  }

  /// How many events there are.
  int all() {
    return events.values().stream().mapToInt(Set::size).sum();
  }

  /// The command line without a name, which trusts the engine's authority.
  CommandRun asNobody() {
    return new CommandRun(home)
        .with("TRAILSEARCH_URL", engine.uri().toString())
        .with("TRAILSEARCH_CA", engine.authority().certificate().toString());
  }

  /// The command line of this user.
  CommandRun as(String user) {
    return asNobody()
        .with("TRAILSEARCH_USER", user)
        .with("TRAILSEARCH_PASSWORD_FILE", home.resolve("password").toString());
  }

  /// Plain requests of this user.
  EngineClient client(String user) {
    return new EngineClient(
        ConnectionSettings.of(engine.uri())
            .with(new Basic(user, TestIdentity.PASSWORD))
            .with(new Tls(engine.authority().certificate(), null, null, false)));
  }

  /// The answer of a command, which must have ended well.
  static JsonNode json(Ended ended) {
    if (ended.code() != 0) {
      throw new AssertionError("ended with " + ended.code() + ": " + ended.err());
    }
    try {
      return JSON.readTree(ended.out());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + ended.out(), e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
