package dev.trailsearch.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.local.StackState.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineAddressTest {
  private static final ProcessRef ALIVE = ProcessRef.of(ProcessHandle.current());
  private static final ProcessRef GONE =
      new ProcessRef(ALIVE.pid(), ALIVE.startedMillis() - 60_000);

  @TempDir Path home;

  @Test
  void the_usual_address_is_meant_where_nothing_runs() {
    assertThat(address()).isEqualTo("http://127.0.0.1:9200");
  }

  @Test
  void an_engine_that_is_up_is_meant() throws IOException {
    state(1111, ALIVE).write(StackState.kept(places().data()));

    assertThat(address()).isEqualTo("http://127.0.0.1:1111");
  }

  @Test
  void an_engine_of_a_demo_is_meant_where_none_is_up() throws IOException {
    state(1111, GONE).write(StackState.kept(places().data()));
    state(2222, ALIVE).write(StackState.demo(places().data()));

    assertThat(address()).isEqualTo("http://127.0.0.1:2222");
  }

  @Test
  void a_file_that_makes_no_sense_counts_for_nothing() throws IOException {
    Files.createDirectories(places().data());
    Files.writeString(StackState.kept(places().data()), "{\"engine\":");

    assertThat(address()).isEqualTo("http://127.0.0.1:9200");
  }

  @Test
  void a_process_that_has_taken_the_number_of_another_is_not_that_other() {
    assertThat(ALIVE.find()).isPresent();
    assertThat(GONE.find()).isEmpty();
  }

  private String address() {
    return LocalEngineAddress.find(places()).toString();
  }

  private Places places() {
    return new Places(home, Map.of());
  }

  private static StackState state(int port, ProcessRef process) {
    Service service = new Service(URI.create("http://127.0.0.1:" + port), process);
    return new StackState(service, service);
  }
}
