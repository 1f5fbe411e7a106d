package dev.trailsearch.generator.delivery;

import dev.trailsearch.generator.cast.Account;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.TimeText;
import dev.trailsearch.generator.text.Utf8;

/**
 * Where a record belongs in the bucket: an account, one of its folders, a region. Source of the
 * layout: AWS CloudTrail user guide, "CloudTrail log file names".
 */
public record Shelf(Account account, String folder, Utf8 region) {

  /** The organisation whose trail records its member accounts. */
  static final String ORGANISATION = "o-lrk5p7u2xq";

  /** The key of a file that is delivered at {@code second} (since 1970). */
  String key(long second, Dice dice) {
    ByteSink key = new ByteSink(192);
    writeFolder(key, second);
    key.ascii(account.id()).append('_').ascii(folder).append('_').append(region).append('_');
    TimeText.fileMinute(key, second);
    key.append('_');
    dice.alphanumeric(key, 16);
    return key.ascii(".json.gz").since(0).toString();
  }

  /** Writes the folder of a day, with its last slash. */
  void writeFolder(ByteSink key, long second) {
    key.ascii("AWSLogs/");
    if (account.member()) {
      key.ascii(ORGANISATION).append('/');
    }
    key.ascii(account.id()).append('/').ascii(folder).append('/').append(region).append('/');
    TimeText.day(key, second, '/');
    key.append('/');
  }
}
