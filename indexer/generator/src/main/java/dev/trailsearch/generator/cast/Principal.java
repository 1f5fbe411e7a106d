package dev.trailsearch.generator.cast;

/**
 * A user or role.
 *
 * @param name its name, such as {@code orders-api-task}
 * @param id its unique id, such as {@code AROA…}
 * @param arn its ARN
 * @param account the 12 digits of the account it belongs to
 */
public record Principal(String name, String id, String arn, String account) {

  public static Principal user(String account, String name, String id) {
    return new Principal(name, id, "arn:aws:iam::" + account + ":user/" + name, account);
  }

  /** A role; {@code path} is empty or ends in a slash. */
  public static Principal role(String account, String path, String name, String id) {
    return new Principal(name, id, "arn:aws:iam::" + account + ":role/" + path + name, account);
  }

  /** The root user of an account. */
  public static Principal root(String account) {
    return new Principal("root", account, "arn:aws:iam::" + account + ":root", account);
  }

  String federatedArn(String session) {
    return "arn:aws:sts::" + account + ":federated-user/" + session;
  }

  /** The ARN of a session of this role. */
  public String sessionArn(String session) {
    return "arn:aws:sts::" + account + ":assumed-role/" + name + "/" + session;
  }
}
