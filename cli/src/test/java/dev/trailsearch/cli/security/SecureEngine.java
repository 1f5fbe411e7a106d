package dev.trailsearch.cli.security;

import static java.util.Objects.requireNonNull;

import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;
import dev.trailsearch.engine.SignIn;
import dev.trailsearch.engine.testing.TestIdentity;
import dev.trailsearch.indexer.tls.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An OpenSearch with its security plugin, for the users of `security/internal_users.yml`. The
/// build's profile "security" lays it out, plugin and all, where engines are looked for.
///
/// @param authority that has signed the engine's certificate
/// @param alice who may do everything, by her certificate
record SecureEngine(LocalEngine engine, TestIdentity authority, TestIdentity alice)
    implements AutoCloseable {
  static final String ADMIN = "admin";

  private static final List<String> FILES =
      List.of(
          "config.yml",
          "internal_users.yml",
          "roles_mapping.yml",
          "action_groups.yml",
          "tenants.yml");

  /// @param home for everything of this engine
  /// @param roles what `roles.yml` holds
  static SecureEngine start(Path home, String roles) throws IOException {
    Path conf = Files.createDirectories(home.resolve("conf"));
    // The mark of an engine's home: without it, a folder with a "conf" would be somebody else's.
    Files.createFile(home.resolve("engine.lock"));
    Path security = Files.createDirectory(conf.resolve("opensearch-security"));
    Files.writeString(security.resolve("roles.yml"), roles);
    for (String file : FILES) {
      try (InputStream in = SecureEngine.class.getResourceAsStream("/security/" + file)) {
        Files.copy(requireNonNull(in), security.resolve(file));
      }
    }
    TestIdentity authority = TestIdentity.authority(conf);
    TestIdentity node = authority.signed("node");
    TestIdentity alice = authority.signed("alice");
    LocalEngineSettings settings =
        LocalEngineSettings.keptIn(home)
            .heap(HeapSize.ofMegabytes(512))
            .diskThresholds(false)
            .shortLived(true)
            .extraSettings(settings(authority, node))
            .build();
    Tls trust = new Tls(authority.certificate(), null, null, false);
    SignIn admin = new SignIn(trust.context(), ADMIN, TestIdentity.PASSWORD);
    return new SecureEngine(Engines.local(settings, admin), authority, alice);
  }

  private static Map<String, String> settings(TestIdentity authority, TestIdentity node) {
    Map<String, String> settings = new HashMap<>();
    for (String layer : List.of("http", "transport")) {
      String ssl = "plugins.security.ssl." + layer;
      settings.put(ssl + ".pemcert_filepath", node.certificate().toString());
      settings.put(ssl + ".pemkey_filepath", node.key().toString());
      settings.put(ssl + ".pemtrustedcas_filepath", authority.certificate().toString());
    }
    settings.put("plugins.security.ssl.http.enabled", "true");
    settings.put("plugins.security.allow_default_init_securityindex", "true");
    return settings;
  }

  URI uri() {
    return engine.uri();
  }

  @Override
  public void close() {
    engine.close();
  }
}
