package dev.trailsearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

  @Test
  void the_cause_is_told_not_the_bean_it_happened_in() {
    Throwable failure =
        new BeanInstantiationException(
            "Error instantiating bean",
            new IllegalArgumentException("cannot read x", new IOException("x")));

    assertThat(StartFailure.of(failure)).isEqualTo(new StartFailure("cannot read x", 2));
  }

  @Test
  void an_address_in_use_comes_with_the_setting_that_changes_it() {
    Throwable failure =
        new ServerStartupException("No server on 127.0.0.1:80", new BindException("In use"));

    assertThat(StartFailure.of(failure))
        .isEqualTo(
            new StartFailure(
                "No server on 127.0.0.1:80: In use. Set TRAILSEARCH_PORT to a free port; with 0 the"
                    + " system chooses one.",
                2));
  }

  @Test
  void what_only_the_framework_knows_is_told_in_its_words() {
    assertThat(StartFailure.of(new ConfigurationException("no value for x")))
        .isEqualTo(new StartFailure("no value for x", 2));
  }

  @Test
  void anything_else_is_a_fault_of_ours() {
    StartFailure failure =
        StartFailure.of(new BeanInstantiationException("Error", new NullPointerException()));

    assertThat(failure).isEqualTo(new StartFailure("java.lang.NullPointerException", 5));
    assertThat(failure.isOurs()).isTrue();
  }
}
