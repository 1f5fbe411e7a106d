package dev.trailsearch.indexer.event;

import org.jspecify.annotations.Nullable;

/** AWS account ids: twelve digits, alone or as the fifth part of an ARN. */
final class Account {

  private static final int LENGTH = 12;
  private static final int ARN_PART = 4;

  private Account() {}

  static boolean isId(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a key names an account: {@code accountId}, {@code recipientAccountId}, {@code
   * sourceAccount}, {@code targetAccountIds} and their like.
   */
  static boolean isNamedBy(String key) {
    return key.endsWith("ccountId") || key.endsWith("ccountIds") || key.endsWith("ourceAccount");
  }

  /** The account in an ARN, null where it has none, as in {@code arn:aws:s3:::bucket}. */
  static @Nullable String ofArn(String arn) {
    int from = 0;
    for (int part = 0; part < ARN_PART; part++) {
      from = arn.indexOf(':', from) + 1;
      if (from == 0) {
        return null;
      }
    }
    int to = arn.indexOf(':', from);
    String account = to < 0 ? "" : arn.substring(from, to);
    return isId(account) ? account : null;
  }
}
