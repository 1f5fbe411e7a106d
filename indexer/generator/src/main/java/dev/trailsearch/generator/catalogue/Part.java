package dev.trailsearch.generator.catalogue;

import java.util.Locale;

/** The part that a caller plays; an action says which parts call it, and how often. */
public enum Part {
  /** A human, in the console or at a prompt. */
  PERSON,
  /** Continuous delivery. */
  PIPELINE,
  /** An application on EC2, ECS or Lambda. */
  WORKLOAD,
  /** An AWS service in its own name ({@code AWSService}). */
  SERVICE,
  /** An AWS service through its service-linked role. */
  LINKED,
  /** A security tool of another account. */
  AUDITOR,
  /** A guest from another account, with its own credentials. */
  GUEST,
  ROOT,
  FEDERATED,
  DIRECTORY,
  IDENTITY_CENTER,
  ROLE,
  UNKNOWN;

  /**
   * The part that resource files call by its name in lower case, with dashes.
   *
   * @throws IllegalArgumentException if there is no such part
   */
  static Part named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
