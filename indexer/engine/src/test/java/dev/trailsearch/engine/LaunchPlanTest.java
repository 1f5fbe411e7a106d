package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchPlanTest {
  private static final UnixUser ROOT = new UnixUser(0, 0);
  private static final UnixUser ADA = new UnixUser(1001, 1002);

  private static final HostTools LINUX = new HostTools(false, false, false, true, true, true);
  private static final HostTools LINUX_ROOT = new HostTools(true, true, true, true, true, true);
  private static final HostTools CONTAINER_ROOT =
      new HostTools(true, false, true, true, true, true);
  private static final HostTools MACOS = new HostTools(false, false, false, false, true, false);
  private static final HostTools WINDOWS = new HostTools(false, false, false, false, false, false);

  @Test
  void on_linux_the_kernel_ends_it_with_its_launcher() {
    assertThat(words(LINUX, ADA, Lifetime.TIED))
        .containsExactly("setsid", "setpriv", "--pdeathsig", "TERM", "--", "java");
  }

  @Test
  void a_detached_one_only_leaves_the_session() {
    assertThat(words(LINUX, ADA, Lifetime.DETACHED)).containsExactly("setsid", "java");
  }

  @Test
  void for_root_it_is_another_user_in_a_namespace_of_its_own() {
    assertThat(words(LINUX_ROOT, ROOT, Lifetime.DETACHED))
        .containsExactly(
            "unshare", "--user", "--map-user=1000", "--map-group=1000", "--", "setsid", "java");
    assertThat(LaunchPlan.of(LINUX_ROOT, ROOT, Lifetime.TIED).user()).isEqualTo(ROOT);
  }

  @Test
  void for_root_without_namespaces_it_is_nobody() {
    assertThat(words(CONTAINER_ROOT, ROOT, Lifetime.DETACHED))
        .containsExactly(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", "setsid", "java");
  }

  @Test
  void root_runs_an_engine_on_another_users_data_as_that_user() {
    assertThat(words(LINUX_ROOT, ADA, Lifetime.DETACHED))
        .containsExactly(
            "setpriv", "--reuid=1001", "--regid=1002", "--clear-groups", "--", "setsid", "java");
  }

  @Test
  void root_without_a_way_out_is_refused_with_the_remedy() {
    HostTools tools = new HostTools(true, false, false, false, true, false);

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> LaunchPlan.of(tools, ROOT, Lifetime.TIED))
        .withMessageContaining("OpenSearch refuses to run as root")
        .withMessageEndingWith("Run as another user, or install util-linux (2.38 or newer).")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ROOT_REFUSED));
  }

  @Test
  void elsewhere_it_watches_a_pipe_to_its_launcher() {
    LaunchPlan plan = LaunchPlan.of(MACOS, ADA, Lifetime.TIED);

    assertThat(plan.tellsEnd()).isTrue();
    assertThat(plan.tether()).startsWith("sh", "-c").endsWith("engine");
  }

  @Test
  void a_detached_one_outlives_its_terminal_everywhere() {
    LaunchPlan plan = LaunchPlan.of(MACOS, ADA, Lifetime.DETACHED);

    assertThat(plan.tellsEnd()).isFalse();
    assertThat(plan.tether()).element(2).asString().contains("trap '' HUP");
  }

  @Test
  void with_nothing_to_help_java_is_started_alone() {
    assertThat(words(WINDOWS, ADA, Lifetime.TIED)).containsExactly("java");
    assertThat(words(WINDOWS, ADA, Lifetime.DETACHED)).containsExactly("java");
  }

  private static List<String> words(HostTools tools, UnixUser owner, Lifetime lifetime) {
    return LaunchPlan.of(tools, owner, lifetime).before(List.of("java"));
  }
}
