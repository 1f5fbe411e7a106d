package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trailsearch.engine.EngineStartException.Reason;
import org.junit.jupiter.api.Test;

/// What can be said of containers with or without a daemon; with one, the contract says the rest.
class DockerEngineTest {
  @Test
  void a_container_that_cannot_be_had_is_an_error() {
    DockerEngineSettings settings =
        DockerEngineSettings.DEFAULT.withBaseImage("localhost:1/no/such/image:0");

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> Engines.docker(settings).close())
        .withMessageStartingWith("OpenSearch cannot be run in a container: ")
        .withMessageContaining("Start Docker and see that \"docker info\" answers")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DOCKER_UNUSABLE));
  }

  @Test
  void nobody_knows_the_daemons_memory_so_the_heap_is_not_chosen_by_ours() {
    assertThat(DockerEngineSettings.DEFAULT.withHeap(HeapSize.AUTO).heap())
        .isEqualTo(HeapSize.ofMegabytes(512));
  }

  @Test
  void an_image_needs_a_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DockerEngineSettings.DEFAULT.withBaseImage(" "));
  }
}
