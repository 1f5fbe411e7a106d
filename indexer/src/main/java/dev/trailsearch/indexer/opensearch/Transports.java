package dev.trailsearch.indexer.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;

/** Makes transports from settings. */
final class Transports {

  private static final int MAX_CONNECTIONS = 64;

  private Transports() {}

  static OpenSearchTransport of(ConnectionSettings settings) {
    HttpHost[] hosts = settings.nodes().stream().map(Transports::host).toArray(HttpHost[]::new);
    return ApacheHttpClient5TransportBuilder.builder(hosts)
        .setHttpClientConfigCallback(http -> {
          ConnectionSettings.Credentials credentials = settings.credentials();
          if (credentials != null) {
            http.setDefaultCredentialsProvider(provider(hosts, credentials));
          }
          return http.setConnectionManager(connections(settings));
        })
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

  private static HttpHost host(URI node) {
    int port = node.getPort() >= 0 ? node.getPort() : "https".equals(node.getScheme()) ? 443 : 80;
    return new HttpHost(node.getScheme(), node.getHost(), port);
  }

  private static BasicCredentialsProvider provider(
      HttpHost[] hosts, ConnectionSettings.Credentials credentials) {
    BasicCredentialsProvider provider = new BasicCredentialsProvider();
    for (HttpHost host : hosts) {
      provider.setCredentials(
          new AuthScope(host),
          new UsernamePasswordCredentials(
              credentials.user(), credentials.password().toCharArray()));
    }
    return provider;
  }

  private static PoolingAsyncClientConnectionManager connections(ConnectionSettings settings) {
    PoolingAsyncClientConnectionManagerBuilder builder =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnTotal(MAX_CONNECTIONS)
            .setMaxConnPerRoute(MAX_CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                    .build());
    SSLContext tls = tls(settings);
    if (tls != null) {
      ClientTlsStrategyBuilder strategy = ClientTlsStrategyBuilder.create().setSslContext(tls);
      if (settings.insecure()) {
        strategy.setHostnameVerifier(NoopHostnameVerifier.INSTANCE);
      }
      builder.setTlsStrategy(strategy.buildAsync());
    }
    return builder.build();
  }

  /** Null where the platform's own trust is right. */
  private static @Nullable SSLContext tls(ConnectionSettings settings) {
    try {
      if (settings.insecure()) {
        return SSLContextBuilder.create().loadTrustMaterial((chain, type) -> true).build();
      }
      Path authority = settings.certificateAuthority();
      return authority == null
          ? null
          : SSLContextBuilder.create().loadTrustMaterial(trust(authority), null).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "cannot set up TLS with " + settings.certificateAuthority() + ": " + e.getMessage(), e);
    }
  }

  private static KeyStore trust(Path pem) throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int n = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("ca-" + n++, certificate);
      }
      return store;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read the CA file " + pem + ": " + e.getMessage(), e);
    }
  }
}
