package dev.trailsearch.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/** CloudTrail records to make tests of. Single quotes stand for double ones. */
final class Records {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Records() {}

  /** The eventID of the nth record. */
  static String id(int n) {
    return String.format(Locale.ROOT, "%08x-0000-4000-8000-000000000000", n);
  }

  /** Which record has this eventID. */
  static int number(String id) {
    return Integer.parseInt(id.substring(0, 8), 16);
  }

  /** Alice, an IAM user, reads an object from a bucket, n seconds past noon of 10 July 2023. */
  static ObjectNode record(int n) {
    ObjectNode record =
        json(
            """
            {'eventVersion':'1.08','eventSource':'s3.amazonaws.com','eventName':'GetObject',
             'awsRegion':'us-east-1','sourceIPAddress':'203.0.113.7','userAgent':'aws-cli/2.13.5',
             'userIdentity':{'type':'IAMUser','userName':'alice','accountId':'111122223333',
               'arn':'arn:aws:iam::111122223333:user/alice','accessKeyId':'AKIAIOSFODNN7EXAMPLE'},
             'requestParameters':{'bucketName':'logs','key':'2023/a.gz'},'responseElements':null,
             'eventType':'AwsApiCall','eventCategory':'Data','readOnly':true,
             'recipientAccountId':'111122223333'}
            """);
    return record
        .put("eventID", id(n))
        .put("eventTime", Instant.parse("2023-07-10T12:00:00Z").plusSeconds(n).toString());
  }

  /** {@link #record(int)} with these fields in place of its own. */
  static ObjectNode record(int n, String fields) {
    return record(n).setAll(json(fields));
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
