package dev.trailsearch.engine.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/// A server on loopback that answers what it is told to: for what a test wants to see of the
/// connection itself. What is said of searching or storing is tested with the engine.
public final class ScriptedServer implements AutoCloseable {
  private final HttpServer http;
  private final String scheme;
  private final Function<Request, Answer> script;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /// What it was asked.
  ///
  /// @param uri path and query, as they came
  /// @param headers by name; names begin with a capital letter, and the rest is small
  /// @param body its bytes, each as one character (ISO 8859-1)
  public record Request(String method, URI uri, Map<String, List<String>> headers, String body) {

    public Request {
      headers = Map.copyOf(headers);
    }

    /// The first value of a header; empty if there is none.
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  /// What it answers.
  ///
  /// @param status of HTTP
  /// @param body JSON
  /// @param headers besides
  public record Answer(int status, String body, Map<String, String> headers) {

    public Answer {
      headers = Map.copyOf(headers);
    }

    /// An answer without other headers.
    public static Answer of(int status, String body) {
      return new Answer(status, body, Map.of());
    }
  }

  private ScriptedServer(HttpServer http, String scheme, Function<Request, Answer> script) {
    this.http = http;
    this.scheme = scheme;
    this.script = script;
    http.setExecutor(threads);
    http.createContext("/", this::answer);
    http.start();
  }

  /// One without TLS.
  public static ScriptedServer http(Function<Request, Answer> script) {
    try {
      return new ScriptedServer(HttpServer.create(anyPort(), 0), "http", script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One with TLS, which asks for no certificate.
  public static ScriptedServer https(TestIdentity self, Function<Request, Answer> script) {
    return https(context(self, self), false, script);
  }

  /// One with TLS, which lets in only whoever has this certificate.
  public static ScriptedServer https(
      TestIdentity self, TestIdentity client, Function<Request, Answer> script) {
    return https(context(self, client), true, script);
  }

  private static ScriptedServer https(
      SSLContext context, boolean certificate, Function<Request, Answer> script) {
    try {
      HttpsServer server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(
          new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
              SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
              ssl.setNeedClientAuth(certificate);
              parameters.setSSLParameters(ssl);
            }
          });
      return new ScriptedServer(server, "https", script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static SSLContext context(TestIdentity self, TestIdentity trusted) {
    try {
      char[] password = TestIdentity.PASSWORD.toCharArray();
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(self.store(), password), password);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(trusted.store(), password));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no TLS for the test", e);
    }
  }

  private static KeyStore store(Path file, char[] password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return store;
  }

  /// Its address, with the number 127.0.0.1.
  public URI uri() {
    return URI.create(scheme + "://127.0.0.1:" + http.getAddress().getPort());
  }

  /// What it was asked so far.
  public List<Request> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
      requests.add(request);
      Answer answer = script.apply(request);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
