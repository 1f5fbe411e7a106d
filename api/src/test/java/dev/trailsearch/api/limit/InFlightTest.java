package dev.trailsearch.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trailsearch.api.Api;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An engine that answers when it is told to stands in for one that has much to do. */
@Timeout(30)
class InFlightTest {

  private static final String SEARCH = "/api/v1/events/search";
  private static final byte[] NOTHING_FOUND =
      """
      {"took":1,"timed_out":false,"_shards":{"total":1,"failed":0},
       "hits":{"total":{"value":0,"relation":"eq"},"hits":[]}}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final Semaphore asked = new Semaphore(0);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer engine;
  private Api api = Api.withoutEngine();

  @BeforeEach
  void start() throws IOException {
    engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    engine.setExecutor(threads);
    engine.createContext("/", this::respond);
    engine.start();
    api.close();
    api =
        Api.with(
            Map.of(
                "trailsearch.url",
                "http://127.0.0.1:" + engine.getAddress().getPort(),
                "trailsearch.api.limit.concurrent",
                1));
  }

  @AfterEach
  void stop() {
    answer.countDown();
    api.close();
    engine.stop(0);
    threads.close();
  }

  private void respond(HttpExchange exchange) throws IOException {
    asked.release();
    try (exchange) {
      answer.await();
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, NOTHING_FOUND.length);
      exchange.getResponseBody().write(NOTHING_FOUND);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  @Test
  void more_than_the_engine_can_bear_is_told_to_come_again() throws Exception {
    Future<HttpResponse<String>> first = threads.submit(() -> api.get(SEARCH));
    asked.acquire();

    HttpResponse<String> second = api.get(SEARCH);
    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(Api.json(second).path("type").asText()).isEqualTo("urn:trailsearch:problem:busy");
    assertThat(api.get("/prometheus").body())
        .contains("trailsearch_requests_in_flight 1.0")
        .contains("trailsearch_requests_rejected_total{reason=\"busy\"} 1.0");

    answer.countDown();
    assertThat(first.get().statusCode()).isEqualTo(200);
    awaitNobody();
    assertThat(api.get(SEARCH).statusCode()).isEqualTo(200);
  }

  @Test
  void who_is_being_answered_is_answered_to_the_end_before_the_api_ends() throws Exception {
    InFlight inFlight = api.context().getBean(InFlight.class);
    Future<HttpResponse<String>> first = threads.submit(() -> api.get(SEARCH));
    asked.acquire();

    Future<?> ending = threads.submit(() -> api.context().close());
    while (!inFlight.isEnding()) {
      Thread.onSpinWait();
    }
    assertThatThrownBy(inFlight::enter).isInstanceOf(LimitException.Busy.class);
    assertThat(ending.isDone()).isFalse();

    answer.countDown();
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(ending.get(10, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void a_place_is_left_once_and_the_end_waits_for_all_of_them() {
    InFlight inFlight = new InFlight(new LimitSettings(1, 1, 2), new SimpleMeterRegistry());
    InFlight.Place one = inFlight.enter();
    InFlight.Place two = inFlight.enter();
    assertThatThrownBy(inFlight::enter).hasMessageContaining("2 requests are being answered");

    one.leave();
    one.leave();
    assertThat(inFlight.running()).isEqualTo(1);
    CompletableFuture<?> end = inFlight.shutdownGracefully().toCompletableFuture();
    assertThat(end).isNotDone();
    assertThat(inFlight.reportActiveTasks()).hasValue(1);

    two.leave();
    assertThat(end).isDone();
  }

  private void awaitNobody() {
    InFlight inFlight = api.context().getBean(InFlight.class);
    while (inFlight.running() > 0) {
      Thread.onSpinWait();
    }
  }
}
