package dev.trailsearch.indexer.bulk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands before the real engine and spoils bulk requests as it is told. */
public final class FaultProxy implements AutoCloseable {

  /** What happens to a bulk request. */
  public sealed interface Fault {

    /** It passes. */
    record None() implements Fault {}

    /** It is answered with this status, and never reaches the engine. */
    record Status(int code) implements Fault {}

    /** The connection ends before the engine sees it. */
    record DropBefore() implements Fault {}

    /** The engine carries it out, and nobody hears of it. */
    record DropAfter() implements Fault {}

    /** It is answered with 200, and with this status and error type for every item. */
    record Items(int code, String type) implements Fault {}

    /** It is never answered. */
    record Silence() implements Fault {}
  }

  private final URI engine;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final AtomicInteger bulkRequests = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private int largest = Integer.MAX_VALUE;
  private String poison = "\0";
  private Fault poisoned = new Fault.DropBefore();

  public FaultProxy(URI engine) throws IOException {
    this.engine = engine;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next bulk requests meet these faults, one each; later ones pass. */
  public synchronized FaultProxy spoil(Fault... next) {
    faults.addAll(List.of(next));
    return this;
  }

  /** Bulk requests with a longer body are answered with 413. */
  public synchronized FaultProxy limit(int bytes) {
    largest = bytes;
    return this;
  }

  /** Bulk requests that hold this text meet this fault whenever they come. */
  public synchronized FaultProxy poison(String text, Fault fault) {
    poison = text;
    poisoned = fault;
    return this;
  }

  public int bulkRequests() {
    return bulkRequests.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    // Of events: dead letters are sent without an alias.
    boolean bulk = String.valueOf(exchange.getRequestURI()).matches("/_bulk\\?.*require_alias.*");
    Fault fault = bulk ? next(new String(body, StandardCharsets.UTF_8)) : null;
    switch (fault) {
      case null -> answer(exchange, forward(exchange, body));
      case Fault.None() -> answer(exchange, forward(exchange, body));
      case Fault.Status(int code) -> refuse(exchange, code);
      case Fault.DropBefore() -> exchange.close();
      case Fault.DropAfter() -> {
        forward(exchange, body);
        exchange.close();
      }
      case Fault.Items(int code, String type) -> send(exchange, 200, items(body, code, type));
      case Fault.Silence() -> {
        awaitEnd();
        exchange.close();
      }
    }
  }

  private synchronized @Nullable Fault next(String body) {
    bulkRequests.incrementAndGet();
    if (body.contains(poison)) {
      return poisoned;
    }
    return body.length() > largest ? new Fault.Status(413) : faults.poll();
  }

  private void awaitEnd() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(engine.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .firstValue("content-type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    exchange.sendResponseHeaders(
        response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
    exchange.getResponseBody().write(response.body());
    exchange.close();
  }

  private static void refuse(HttpExchange exchange, int code) throws IOException {
    send(exchange, code, "{\"error\":{\"type\":\"spoilt\",\"reason\":\"spoilt by the proxy\"}}");
  }

  private static String items(byte[] body, int code, String type) {
    long lines = new String(body, StandardCharsets.UTF_8).lines().count();
    String item =
        "{\"create\":{\"status\":%d,\"error\":{\"type\":\"%s\",\"reason\":\"spoilt by the proxy\"}}}"
            .formatted(code, type);
    return "{\"errors\":true,\"items\":["
        + String.join(",", Collections.nCopies((int) lines / 2, item))
        + "]}";
  }

  private static void send(HttpExchange exchange, int code, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
    http.shutdownNow();
  }
}
