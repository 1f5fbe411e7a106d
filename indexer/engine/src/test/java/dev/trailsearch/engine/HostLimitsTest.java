package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Ports and disk: what is refused before anything is started.
class HostLimitsTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void a_port_in_use_is_named_in_the_message() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      int port = taken.getLocalPort();

      assertThatExceptionOfType(EngineStartException.class)
          .isThrownBy(() -> Engines.local(LocalEngineSettings.temporary().httpPort(port).build()))
          .withMessageStartingWith("The HTTP port " + port + " cannot be used: ")
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PORT_TAKEN));
    }
  }

  @Test
  void a_disk_that_is_nearly_full_is_refused_with_both_figures() {
    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> DiskSpace.require(Path.of("/data"), 2 * GIGABYTE - 1, 2048))
        .withMessage(
            """
            The disk of /data has 2047 MB left; an engine needs at least 2048 MB.
            Free some space, or choose a data directory on another disk.\
            """)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_LOW));
  }

  @Test
  void a_disk_with_just_enough_is_taken() {
    assertThatNoException()
        .isThrownBy(() -> DiskSpace.require(Path.of("/data"), 2 * GIGABYTE, 2048));
  }
}
