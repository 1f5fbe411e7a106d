package dev.trailsearch.api.engine;

import dev.trailsearch.api.config.EngineSettings;
import dev.trailsearch.api.config.IdentitySettings;
import dev.trailsearch.api.config.TlsSettings;
import dev.trailsearch.indexer.opensearch.Authentication;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.None;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.tls.Tls;
import java.net.URI;

/** Turns the API's settings into the client's. */
final class Connection {

  private Connection() {}

  static ConnectionSettings of(EngineSettings engine, IdentitySettings identity, TlsSettings tls) {
    return ConnectionSettings.of(engine.url())
        .with(authentication(identity, engine.url().getFirst()))
        .with(new Tls(tls.ca(), tls.clientCertificate(), tls.clientKey(), tls.insecure()))
        .withCompression(engine.compress())
        .withTimeouts(engine.connectTimeout(), engine.responseTimeout());
  }

  private static Authentication authentication(IdentitySettings identity, URI node) {
    String region = identity.awsSigv4();
    if (region != null) {
      Service service = identity.awsService();
      return new SigV4(region, service == null ? Service.of(node) : service);
    }
    String user = identity.user();
    if (user == null) {
      return new None();
    }
    return SecretFile.read(identity.passwordFile(), "trailsearch.password-file")
        .<Authentication>map(password -> new Basic(user, password))
        .orElseGet(None::new);
  }
}
