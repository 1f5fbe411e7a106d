package dev.trailsearch.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.api.Api;
import dev.trailsearch.api.EventStore;
import dev.trailsearch.api.FiveEvents;
import dev.trailsearch.api.Keys;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The OpenAPI document is true: a client that the build makes from it reads every answer, and no
 * answer holds what the document does not name.
 */
class GeneratedClientTest {

  private static final Path GENERATED = Path.of("target/client/src/main/java");
  private static final Path USE = Path.of("src/test/client/Use.java");

  @TempDir static Path folder;

  private static Api api = Api.withoutEngine();

  @BeforeAll
  static void start() throws IOException {
    String keys = new Keys().with("client", "search, metrics", "[111122223333]").in(folder);
    api.close();
    api =
        Api.with(
            Map.of(
                "trailsearch.url",
                FiveEvents.engine().toString(),
                "trailsearch.api.keys-file",
                keys));
  }

  @AfterAll
  static void stop() {
    api.close();
    EventStore.empty();
  }

  @Test
  void a_client_made_from_the_document_reads_every_answer() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    compile(classes);

    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, GeneratedClientTest.class.getClassLoader())) {
      @SuppressWarnings("unchecked") // Use says so of itself
      BiFunction<String, String, List<String>> use =
          (BiFunction<String, String, List<String>>)
              loader.loadClass("Use").getConstructor().newInstance();
      assertThat(use.apply(api.uri("").toString(), Keys.key("client")))
          .containsExactly(
              "found: 1 eq",
              "event: DeleteBucket",
              "time: 2023-07-10T11:00:00Z",
              "facet: bob 1",
              "histogram: 1",
              "covers: 2022-12-31T23:00:00Z",
              "understood: (failed:\"true\" AND \"bob\")",
              "paged: 5",
              "same: true",
              "values: bob 2",
              "field: true",
              "summary: 2",
              "timeline: 2",
              "session: long-term",
              "chain: not-in-index",
              "new: 1",
              "rare: 5",
              "presets: failed",
              "health: true",
              "problem: 400 urn:trailsearch:problem:invalid-query 0");
    }
  }

  /** Without our own rules: what a generator writes is not ours to polish. */
  private static void compile(Path target) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> generated = Files.walk(GENERATED)) {
      List<Path> sources =
          Stream.concat(generated.filter(file -> file.toString().endsWith(".java")), Stream.of(USE))
              .toList();
      List<String> options =
          List.of("-proc:none", "-nowarn", "-d", target.toString(), "-classpath", classpath());
      boolean done =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(done).as(said.toString()).isTrue();
    }
  }

  private static String classpath() {
    return System.getProperty("java.class.path");
  }
}
