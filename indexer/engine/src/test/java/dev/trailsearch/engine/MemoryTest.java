package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir private Path root;

  @BeforeEach
  void a_machine_with_64_mb_available() throws IOException {
    write("proc/meminfo", "MemTotal: 24683520 kB\nMemFree: 1000 kB\nMemAvailable:   65536 kB\n");
  }

  @Test
  void the_kernels_own_estimate_is_used() {
    assertThat(measured()).isEqualTo(64 << 20);
  }

  @Test
  void a_control_group_above_ours_may_be_tighter() throws IOException {
    write("proc/self/cgroup", "0::/build/job\n");
    write("cgroup/build/memory.max", "20971520\n");
    write("cgroup/build/memory.current", "15728640\n");
    write("cgroup/build/job/memory.max", "max\n");

    assertThat(measured()).isEqualTo(5 << 20);
  }

  @Test
  void the_page_cache_of_a_control_group_gives_way() throws IOException {
    write("proc/self/cgroup", "0::/\n");
    write("cgroup/memory.max", "20971520\n");
    write("cgroup/memory.current", "20971520\n");
    write("cgroup/memory.stat", "anon 1\ninactive_file 4194304\n");

    assertThat(measured()).isEqualTo(4 << 20);
  }

  @Test
  void without_linux_half_of_all_memory_is_assumed_at_least() throws IOException {
    Files.delete(root.resolve("proc/meminfo"));

    assertThat(measured()).isGreaterThan(64 << 20);
  }

  private long measured() {
    return Memory.measure(root.resolve("proc"), root.resolve("cgroup")).availableBytes();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }
}
