package dev.trailsearch.indexer.opensearch;

import java.net.URI;
import java.util.List;

/** Who one is to the engine, beside a client certificate, which is part of TLS. */
public sealed interface Authentication {

  /** Nobody in particular. */
  record None() implements Authentication {}

  /** Name and password, by HTTP basic. */
  record Basic(String user, String password) implements Authentication {

    /** Never shows the password. */
    @Override
    public String toString() {
      return "Basic[user=" + user + "]";
    }
  }

  /**
   * Every request signed for Amazon OpenSearch Service, with Signature Version 4. The credentials
   * are those that the AWS command line would find.
   *
   * @param region of the service, such as {@code eu-west-1}
   */
  record SigV4(String region, Service service) implements Authentication {

    /** What a request is signed for. */
    public enum Service {
      /** A domain of Amazon OpenSearch Service. */
      ES("es"),
      /** A collection of Amazon OpenSearch Serverless. */
      AOSS("aoss");

      private final String signed;

      Service(String signed) {
        this.signed = signed;
      }

      /** As it stands in a signature. */
      public String signed() {
        return signed;
      }

      /** The same, as people write it. */
      @Override
      public String toString() {
        return signed;
      }

      /** The one whose endpoints have such names; a name of one's own is taken for a domain's. */
      public static Service of(URI node) {
        return List.of(String.valueOf(node.getHost()).split("\\.", -1)).contains(AOSS.signed)
            ? AOSS
            : ES;
      }
    }

    /** Refuses a Region that cannot be one. */
    public SigV4 {
      if (!region.matches("[a-z0-9-]+")) {
        throw new IllegalArgumentException(
            "no Region of AWS: \"" + region + "\" (expected for example eu-west-1)");
      }
    }
  }
}
