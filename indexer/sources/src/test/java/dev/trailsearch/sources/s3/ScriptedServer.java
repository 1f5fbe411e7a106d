package dev.trailsearch.sources.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Answers every request as a test wants it, for what no real server can be made to do. */
final class ScriptedServer implements AutoCloseable {

  /** Answers one request. */
  interface Script {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  ScriptedServer(Script script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            requests.add(
                exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestURI().getPath()
                    + " "
                    + exchange.getRequestHeaders().getOrDefault("Range", List.of())
                    + exchange.getRequestHeaders().getOrDefault("x-amz-request-payer", List.of()));
            script.answer(exchange);
          }
        });
    server.start();
  }

  /** Always the same error. */
  static ScriptedServer error(int status, String body) throws IOException {
    return new ScriptedServer(exchange -> send(exchange, status, body));
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("ETag", "\"e1\"");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  /** What was asked: method, path, range and payer. */
  List<String> requests() {
    return requests;
  }

  S3Store store(boolean requesterPays) {
    return new S3Store(
        new S3Settings(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()), requesterPays),
        () ->
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
