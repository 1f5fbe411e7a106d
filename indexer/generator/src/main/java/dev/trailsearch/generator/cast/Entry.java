package dev.trailsearch.generator.cast;

/** How a session begins: the action whose record hands out its credentials. */
public enum Entry {
  ASSUME_ROLE("sts.amazonaws.com/AssumeRole", 6 * 3600),
  SAML("sts.amazonaws.com/AssumeRoleWithSAML", 8 * 3600),
  WEB_IDENTITY("sts.amazonaws.com/AssumeRoleWithWebIdentity", 3600),
  FEDERATION_TOKEN("sts.amazonaws.com/GetFederationToken", 2 * 3600),
  CONSOLE("signin.amazonaws.com/ConsoleLogin", 4 * 3600),
  ROOT_CONSOLE("signin.amazonaws.com/ConsoleLogin", 900);

  private final String action;
  private final long seconds;

  Entry(String action, long seconds) {
    this.action = action;
    this.seconds = seconds;
  }

  /** The name of that action in the catalogue. */
  public String action() {
    return action;
  }

  /** How long its owner works with it, in seconds. */
  long seconds() {
    return seconds;
  }
}
