package dev.trailsearch.generator.template;

import java.util.Arrays;
import java.util.Optional;

/** What a template may ask about the record being written, under the name used in {@code ${…}}. */
public enum Fact {
  /** The 12 digits of the account that receives the record. */
  ACCOUNT("account"),
  /** The short name of that account, such as {@code prod}. */
  ENVIRONMENT("env"),
  /** Another account of the same organisation. */
  PARTNER("partner"),
  REGION("region"),
  /** The event source without its domain, such as {@code s3}. */
  SERVICE("service"),
  ACTION("action"),
  /** The ARN of who calls. */
  CALLER("caller"),
  /** The {@code userIdentity} of who calls, as JSON. */
  IDENTITY("identity"),
  /** The {@code sourceIPAddress}. */
  ADDRESS("address"),
  /** Credentials being handed out by this record: the role or user that they are for. */
  ISSUED_NAME("issued.name"),
  ISSUED_ID("issued.id"),
  ISSUED_ARN("issued.arn"),
  ISSUED_SESSION("issued.session"),
  ISSUED_KEY("issued.key"),
  /** Whether they were asked for with a second factor: {@code Yes} or {@code No}. */
  ISSUED_MFA("issued.mfa"),
  /** How long something lasted, in minutes. */
  MINUTES("minutes");

  private final String variable;

  Fact(String variable) {
    this.variable = variable;
  }

  static Optional<Fact> named(String variable) {
    return Arrays.stream(values()).filter(fact -> fact.variable.equals(variable)).findFirst();
  }
}
