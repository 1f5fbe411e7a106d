package dev.trailsearch.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two accounts and four keys. Alice, a user of {@link #HOME}, assumes Deploy in {@link #AWAY}, that
 * session assumes Admin there, and that one Audit back at home. Calls that cross are recorded in
 * both accounts.
 */
final class AcrossAccounts {

  static final String HOME = "111122223333";
  static final String AWAY = "444455556666";

  static final String ALICE = "AKIAALICEALICE000001";
  static final String DEPLOY = "ASIADEPLOYDEPLOY0001";
  static final String ADMIN = "ASIAADMINADMIN000001";
  static final String AUDIT = "ASIAAUDITAUDIT000001";

  private final List<ObjectNode> records = new ArrayList<>();

  private AcrossAccounts() {}

  /** The records, in order of time; each call is a second after the one before. */
  static List<ObjectNode> records() {
    AcrossAccounts story = new AcrossAccounts();
    story
        .add(
            HOME,
            user(),
            key(
                "CreateAccessKey",
                "{'accessKey':{'accessKeyId':'" + ALICE + "','userName':'alice'}}"))
        .set(
            "userIdentity",
            Records.json(
                "{'type':'Root','arn':'arn:aws:iam::111122223333:root','accountId':'111122223333','principalId':'111122223333'}"));
    story.add(HOME, user(), call("s3", "ListBuckets"));
    story.add(
        HOME,
        user(),
        assume("aaaa", AWAY, "Deploy", "alice-1", DEPLOY, "'sourceIdentity':'alice',"));
    story.add(
        AWAY,
        outsider(HOME, "AIDAALICE"),
        assume("aaaa", AWAY, "Deploy", "alice-1", DEPLOY, "'sourceIdentity':'alice',"));
    story.add(AWAY, session(AWAY, "Deploy", "alice-1", DEPLOY), call("ec2", "DescribeInstances"));
    story
        .add(AWAY, session(AWAY, "Deploy", "alice-1", DEPLOY), call("ec2", "RunInstances"))
        .put("errorCode", "Client.UnauthorizedOperation");
    story
        .add(AWAY, session(AWAY, "Deploy", "alice-1", DEPLOY), call("ec2", "DescribeInstances"))
        .put("sourceIPAddress", "198.51.100.9");
    story.add(
        AWAY,
        session(AWAY, "Deploy", "alice-1", DEPLOY),
        assume("bbbb", AWAY, "Admin", "up", ADMIN, ""));
    story.add(AWAY, session(AWAY, "Admin", "up", ADMIN), call("iam", "CreateUser"));
    story.add(
        AWAY,
        session(AWAY, "Admin", "up", ADMIN),
        assume("cccc", HOME, "Audit", "back", AUDIT, ""));
    story.add(
        HOME, outsider(AWAY, "AROAADMIN:up"), assume("cccc", HOME, "Audit", "back", AUDIT, ""));
    story.add(HOME, session(HOME, "Audit", "back", AUDIT), call("iam", "ListUsers"));
    return story.records;
  }

  private ObjectNode add(String account, ObjectNode identity, ObjectNode call) {
    ObjectNode record = Records.record(records.size());
    record.set("userIdentity", identity);
    record.setAll(call);
    record.put("recipientAccountId", account);
    record.put("eventCategory", "Management");
    records.add(record);
    return record;
  }

  static ObjectNode call(String service, String name) {
    return Records.json(
        "{'eventSource':'%s.amazonaws.com','eventName':'%s','requestParameters':null}"
            .formatted(service, name));
  }

  private static ObjectNode key(String name, String response) {
    return call("iam", name).setAll(Records.json("{'responseElements':" + response + "}"));
  }

  private static ObjectNode assume(
      String shared, String account, String role, String session, String key, String more) {
    return Records.json(
        """
        {'eventSource':'sts.amazonaws.com','eventName':'AssumeRole','sharedEventID':'%1$s',
         'requestParameters':{%6$s'roleArn':'arn:aws:iam::%2$s:role/%3$s','roleSessionName':'%4$s'},
         'responseElements':{'credentials':{'accessKeyId':'%5$s','sessionToken':'t',
             'expiration':'Jul 10, 2023, 1:00:00\u202fPM'},
           'assumedRoleUser':{'assumedRoleId':'AROA%3$s:%4$s',
             'arn':'arn:aws:sts::%2$s:assumed-role/%3$s/%4$s'}}}
        """
            .formatted(shared, account, role, session, key, more));
  }

  static ObjectNode user() {
    return Records.json(
        """
        {'type':'IAMUser','userName':'alice','principalId':'AIDAALICEALICE','accountId':'%1$s',
         'arn':'arn:aws:iam::%1$s:user/team/alice','accessKeyId':'%2$s'}
        """
            .formatted(HOME, ALICE));
  }

  private static ObjectNode outsider(String account, String principal) {
    return Records.json(
        "{'type':'AWSAccount','principalId':'%s','accountId':'%s'}".formatted(principal, account));
  }

  static ObjectNode session(String account, String role, String session, String key) {
    return Records.json(
        """
        {'type':'AssumedRole','principalId':'AROA%5$sAAAAAAA:%3$s','accountId':'%1$s',
         'arn':'arn:aws:sts::%1$s:assumed-role/%2$s/%3$s','accessKeyId':'%4$s',
         'sessionContext':{'sourceIdentity':'alice',
           'attributes':{'creationDate':'2023-07-10T12:00:02Z','mfaAuthenticated':'false'},
           'sessionIssuer':{'type':'Role','principalId':'AROA%5$sAAAAAAA','userName':'%2$s',
             'arn':'arn:aws:iam::%1$s:role/%2$s','accountId':'%1$s'}}}
        """
            .formatted(account, role, session, key, role.toUpperCase(Locale.ROOT)));
  }
}
