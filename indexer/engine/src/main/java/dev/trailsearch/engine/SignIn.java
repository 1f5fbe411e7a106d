package dev.trailsearch.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/// As whom an engine with the security plugin is asked whether it is ready: over TLS, by a name and
/// a password.
///
/// @param tls whom to trust
/// @param user who may ask for the health of the cluster
/// @param password of that user
public record SignIn(SSLContext tls, String user, String password) {

  /// The value of the header `Authorization`.
  String header() {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /// Without the password.
  @Override
  public String toString() {
    return "SignIn[user=" + user + "]";
  }
}
