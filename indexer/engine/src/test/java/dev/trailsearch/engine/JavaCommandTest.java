package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {
  private static final EngineHome HOME = new EngineHome(Path.of("/home"), false);
  private static final Distribution DISTRIBUTION = new Distribution(Path.of("/dist"), "9.9.9");

  @Test
  void it_says_where_everything_lies() {
    assertThat(words(25, 512))
        .startsWith("/jdk/bin/java", "-Xms512m", "-Xmx512m")
        .contains(
            "-javaagent:/dist/agent/opensearch-agent.jar",
            "-Djava.io.tmpdir=/home/tmp",
            "-Dopensearch.path.home=/dist",
            "-Dopensearch.path.conf=/home/conf",
            "-Dlog4j.shutdownHookEnabled=false")
        .endsWith("-cp", "/dist/lib/*", "org.opensearch.bootstrap.OpenSearch");
  }

  @Test
  void a_java_21_is_given_no_option_that_it_does_not_know() {
    assertThat(words(21, 512))
        .doesNotContain("-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow");
    assertThat(words(25, 512))
        .contains("-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void the_smallest_heap_comes_with_the_smallest_java() {
    assertThat(words(25, 256)).contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    assertThat(words(25, 512)).contains("-XX:+UseG1GC").doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void what_lives_for_minutes_is_not_compiled_twice() {
    assertThat(words(25, 512, true))
        .contains("-XX:+UseG1GC")
        .containsOnlyOnce("-XX:TieredStopAtLevel=1");
  }

  private static List<String> words(int java, int heap) {
    return words(java, heap, false);
  }

  private static List<String> words(int java, int heap, boolean shortLived) {
    return JavaCommand.of(
        new JavaRuntime(Path.of("/jdk/bin/java"), java),
        DISTRIBUTION,
        HOME,
        HeapSize.ofMegabytes(heap),
        shortLived);
  }
}
