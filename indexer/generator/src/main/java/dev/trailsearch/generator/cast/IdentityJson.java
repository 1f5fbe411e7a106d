package dev.trailsearch.generator.cast;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code userIdentity} objects, one method for each shape. Source: AWS CloudTrail user
 * guide, "CloudTrail userIdentity element".
 */
public final class IdentityJson {

  private static final JsonFactory JSON = new JsonFactory();

  private IdentityJson() {}

  /** A user with a key that lasts. */
  public static Utf8 user(Principal user, String key) {
    return write(
        "IAMUser",
        json -> {
          principal(json, user.id(), user.arn(), user.account());
          json.writeStringField("accessKeyId", key);
          json.writeStringField("userName", user.name());
        });
  }

  /** A user who has just come through the sign-in page, and holds no key yet. */
  public static Utf8 signingIn(Principal user) {
    return write(
        "IAMUser",
        json -> {
          principal(json, user.id(), user.arn(), user.account());
          json.writeStringField("userName", user.name());
        });
  }

  /** A user in the console. */
  public static Utf8 userSession(Principal user, Session session) {
    return write(
        "IAMUser",
        json -> {
          principal(json, user.id(), user.arn(), user.account());
          json.writeStringField("accessKeyId", session.key());
          json.writeStringField("userName", user.name());
          sessionContext(json, session, null, "Role");
        });
  }

  /** A role in use. */
  public static Utf8 assumedRole(Principal role, Session session) {
    return write(
        "AssumedRole",
        json -> {
          String name = session.name();
          principal(json, role.id() + ":" + name, role.sessionArn(name), role.account());
          json.writeStringField("accessKeyId", session.key());
          sessionContext(json, session, role, "Role");
        });
  }

  /** A federated user, with credentials from GetFederationToken. */
  public static Utf8 federated(Principal issuer, Session session) {
    return write(
        "FederatedUser",
        json -> {
          String name = session.name();
          String account = issuer.account();
          principal(json, account + ":" + name, issuer.federatedArn(name), account);
          json.writeStringField("accessKeyId", session.key());
          sessionContext(json, session, issuer, "IAMUser");
        });
  }

  public static Utf8 root(String account, @Nullable Session session) {
    return write(
        "Root",
        json -> {
          principal(json, account, "arn:aws:iam::" + account + ":root", account);
          json.writeStringField("accessKeyId", session == null ? "" : session.key());
          if (session != null) {
            sessionContext(json, session, null, "Role");
          }
        });
  }

  public static Utf8 service(String host) {
    return write("AWSService", json -> json.writeStringField("invokedBy", host));
  }

  public static Utf8 account(Principal foreign) {
    return write(
        "AWSAccount",
        json -> {
          json.writeStringField("principalId", foreign.id());
          json.writeStringField("accountId", foreign.account());
        });
  }

  /** A role that a service hands to its own parts, without a session. */
  public static Utf8 role(Principal role, String invokedBy) {
    return write(
        "Role",
        json -> {
          principal(json, role.id(), role.arn(), role.account());
          json.writeStringField("userName", role.name());
          json.writeStringField("invokedBy", invokedBy);
        });
  }

  /** Someone a SAML or web identity provider vouches for, about to assume a role. */
  public static Utf8 vouchedFor(String type, String provider, String subject) {
    return write(
        type,
        json -> {
          json.writeStringField("principalId", provider + ":" + subject);
          json.writeStringField("userName", subject);
          json.writeStringField("identityProvider", provider);
        });
  }

  public static Utf8 identityCenter(
      String account, String userId, String store, String credential) {
    return write(
        "IdentityCenterUser",
        json -> {
          json.writeStringField("accountId", account);
          json.writeObjectFieldStart("onBehalfOf");
          json.writeStringField("userId", userId);
          json.writeStringField(
              "identityStoreArn", "arn:aws:identitystore::" + account + ":identitystore/" + store);
          json.writeEndObject();
          json.writeStringField("credentialId", credential);
        });
  }

  /** A principal of a directory, or one that CloudTrail could not make out. */
  public static Utf8 named(String type, String account, String principalId, String name) {
    return write(
        type,
        json -> {
          json.writeStringField("principalId", principalId);
          json.writeStringField("accountId", account);
          json.writeStringField("userName", name);
        });
  }

  private static void principal(JsonGenerator json, String id, String arn, String account)
      throws IOException {
    json.writeStringField("principalId", id);
    json.writeStringField("arn", arn);
    json.writeStringField("accountId", account);
  }

  private static void sessionContext(
      JsonGenerator json, Session session, @Nullable Principal issuer, String issuerType)
      throws IOException {
    Session.Bond bond = session.bond();
    json.writeObjectFieldStart("sessionContext");
    json.writeObjectFieldStart("sessionIssuer");
    if (issuer != null) {
      json.writeStringField("type", issuerType);
      principal(json, issuer.id(), issuer.arn(), issuer.account());
      json.writeStringField("userName", issuer.name());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("webIdFederationData");
    if (bond.provider() != null) {
      json.writeStringField("federatedProvider", bond.provider());
      json.writeObjectFieldStart("attributes");
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("attributes");
    json.writeStringField("creationDate", session.creationDate());
    json.writeStringField("mfaAuthenticated", Boolean.toString(bond.mfa()));
    json.writeEndObject();
    optional(json, "sourceIdentity", bond.sourceIdentity());
    optional(json, "ec2RoleDelivery", bond.instanceDelivery());
    json.writeEndObject();
    optional(json, "invokedBy", bond.invokedBy());
  }

  private static void optional(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static Utf8 write(String type, Fields fields) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", type);
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    return Utf8.of(text.toString());
  }
}
