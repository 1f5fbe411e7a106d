package dev.trailsearch.api.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Logs of two accounts, in the layout of S3, alike in all but their names: what the first may never
 * be told of the second is anything at all.
 */
final class TwoAccounts {

  static final String ALPHA = "111111111111";
  static final String BRAVO = "222222222222";

  /** An event of the second. */
  static final String BRAVO_EVENT = id(BRAVO, 3);

  /** Of each. */
  static final int EVENTS = 22;

  private TwoAccounts() {}

  /** {@value #EVENTS} events of the first, one an hour over a day with a gap in it. */
  static Path alpha(Path folder) throws IOException {
    return logs(folder.resolve("alpha"), ALPHA, "alpha", "eu-west-1", "2023-07-10", ALPHA);
  }

  /** As many of the second on other days; the first's user makes some of them. */
  static Path bravo(Path folder) throws IOException {
    return logs(folder.resolve("bravo"), BRAVO, "bravo", "eu-north-1", "2023-06-20", ALPHA);
  }

  private static Path logs(
      Path folder, String account, String name, String region, String day, String visitor)
      throws IOException {
    Path logs =
        folder.resolve(
            "AWSLogs/%s/CloudTrail/%s/%s".formatted(account, region, day.replace('-', '/')));
    Files.createDirectories(logs);
    for (int i = 0; i < EVENTS; i++) {
      int hour = i < EVENTS / 2 ? i : i + 2; // the gap
      String time = "%sT%02d:10:00Z".formatted(day, hour);
      String file =
          "%s_CloudTrail_%s_%sT%02d15Z_%s%d.json"
              .formatted(account, region, day.replace("-", ""), hour, name, i);
      String actor = i % 4 == 0 ? visitor : account;
      Files.writeString(
          logs.resolve(file),
          "{\"Records\":[" + record(account, actor, name, region, time, i) + "]}");
    }
    return folder;
  }

  private static String record(
      String account, String actor, String name, String region, String time, int i) {
    String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return """
    {"eventVersion":"1.08","eventID":"%s","requestID":"%s-request-%d","eventTime":"%s",
     "userIdentity":{"type":"IAMUser","principalId":"AIDA%s%d","userName":"%s-user-%d",
       "arn":"arn:aws:iam::%s:user/%s-user-%d","accountId":"%s",
       "accessKeyId":"AKIA%sEXAMPLE%d"},
     "eventSource":"%s.amazonaws.com","eventName":"%sThing","awsRegion":"%s",
     "sourceIPAddress":"198.51.100.%d","userAgent":"%s-agent","readOnly":%s,
     "errorCode":"%sDenied","errorMessage":"%s may not open the %s vault",
     "requestParameters":{"bucketName":"%s-bucket-%d","%sOnly":{"deep":"%s"},"shared":"same"},
     "responseElements":null,"eventType":"AwsApiCall","managementEvent":true,
     "recipientAccountId":"%s","eventCategory":"Management"}
    """
        .formatted(
            id(account, i),
            name,
            i,
            time,
            title,
            i,
            name,
            i % 3,
            actor,
            name,
            i % 3,
            actor,
            title,
            i % 3,
            name,
            title,
            region,
            (account.equals(ALPHA) ? 0 : 100) + i,
            name,
            i % 2 == 0,
            title,
            name,
            name,
            name,
            i % 5,
            name,
            name,
            account);
  }

  private static String id(String account, int i) {
    return "%s-0000-4000-8000-%012d".formatted(account.substring(0, 8), i);
  }
}
