package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * How someone appears in a record.
 *
 * @param identity the {@code userIdentity}, as JSON
 * @param arn who policies and error messages say it is; the account id where there is no ARN
 * @param address the {@code sourceIPAddress}
 * @param agent the {@code userAgent}
 * @param channel the way the call took
 * @param endpoint the {@code vpcEndpointId} that the call went through, if any
 */
public record Caller(
    Utf8 identity, Utf8 arn, Utf8 address, Utf8 agent, Channel channel, @Nullable Utf8 endpoint) {

  /** The way a call took to AWS. */
  public enum Channel {
    /** With a client of one's own: the record tells of TLS. */
    DIRECT,
    /** With credentials of a console session. */
    CONSOLE,
    /** Made by an AWS service: no TLS details. */
    SERVICE
  }

  /** How someone looks from outside, before it is known under which identity. */
  public static Caller look(
      String address, String agent, Channel channel, @Nullable String endpoint) {
    Utf8 vpc = endpoint == null ? null : Utf8.of(endpoint);
    return new Caller(NOBODY, NOBODY, Utf8.of(address), Utf8.of(agent), channel, vpc);
  }

  /** An AWS service, which appears under its host name in every field. */
  static Caller service(Utf8 identity, String arn, String host) {
    return look(host, host, Channel.SERVICE, null).as(identity, arn);
  }

  /** The same look under this identity. */
  public Caller as(Utf8 identity, String arn) {
    return new Caller(identity, Utf8.of(arn), address, agent, channel, endpoint);
  }

  private static final Utf8 NOBODY = Utf8.of("");
}
