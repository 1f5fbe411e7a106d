package dev.trailsearch.indexer.opensearch;

import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;

/** Makes transports from settings. */
final class Transports {

  private static final int MAX_CONNECTIONS = 64;

  private Transports() {}

  /**
   * @param connections of the same settings
   */
  static OpenSearchTransport of(
      ConnectionSettings settings, PoolingAsyncClientConnectionManager connections) {
    HttpHost[] hosts = settings.nodes().stream().map(Transports::host).toArray(HttpHost[]::new);
    return ApacheHttpClient5TransportBuilder.builder(hosts)
        .setDefaultHeaders(headers(settings))
        .setCompressionEnabled(settings.compress())
        .setHttpClientConfigCallback(http -> client(http, settings, connections))
        .setRequestConfigCallback(request ->
            request
                .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                .setConnectionRequestTimeout(Timeout.of(settings.responseTimeout())))
        .build();
  }

  /** For an answer that comes uncompressed, and is not longer than this. */
  static TransportOptions plain(int mostBytes) {
    var options = ApacheHttpClient5Options.DEFAULT.toBuilder();
    options.addHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    options.setHttpAsyncResponseConsumerFactory(new HeapBufferedResponseConsumerFactory(mostBytes));
    return options.build();
  }

  /**
   * A port that goes without saying is not said: the Host header is signed, and written, without.
   */
  private static HttpHost host(URI node) {
    int usual = isTls(node) ? 443 : 80;
    return new HttpHost(
        node.getScheme(), node.getHost(), node.getPort() == usual ? -1 : node.getPort());
  }

  private static boolean isTls(URI node) {
    return "https".equals(node.getScheme());
  }

  /**
   * The password is told at once: a bulk request sent in vain, to be asked for it, is dear. Without
   * being told otherwise, the client asks for compressed answers, which cost more than a near line.
   */
  private static Header[] headers(ConnectionSettings settings) {
    List<Header> headers = new ArrayList<>();
    if (settings.authentication() instanceof Basic basic) {
      headers.add(new BasicHeader(HttpHeaders.AUTHORIZATION, encoded(basic), true));
    }
    if (!settings.compress()) {
      headers.add(new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "identity"));
    }
    return headers.toArray(Header[]::new);
  }

  private static String encoded(Basic basic) {
    byte[] pair = (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static HttpAsyncClientBuilder client(
      HttpAsyncClientBuilder http,
      ConnectionSettings settings,
      PoolingAsyncClientConnectionManager connections) {
    if (settings.authentication() instanceof SigV4 signed) {
      http.addExecInterceptorLast("sigv4", RequestSigner.of(signed));
    }
    // An engine redirects nobody; a login page in front of it must not learn who we are.
    return http.disableRedirectHandling().setConnectionManager(connections);
  }

  static PoolingAsyncClientConnectionManager connections(ConnectionSettings settings) {
    PoolingAsyncClientConnectionManagerBuilder builder =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnTotal(MAX_CONNECTIONS)
            .setMaxConnPerRoute(MAX_CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                    .build());
    if (settings.nodes().stream().anyMatch(Transports::isTls)) {
      builder.setTlsStrategy(tls(settings));
    }
    return builder.build();
  }

  private static TlsStrategy tls(ConnectionSettings settings) {
    return ClientTlsStrategyBuilder.create()
        .setSslContext(settings.tls().context())
        // Named even where it is the usual one: httpclient5 5.6.1 looks at no name without it.
        .setHostnameVerifier(
            settings.tls().insecure()
                ? NoopHostnameVerifier.INSTANCE
                : new DefaultHostnameVerifier())
        .buildAsync();
  }
}
