package dev.trailsearch.generator.story;

import dev.trailsearch.generator.cast.Cast;
import dev.trailsearch.generator.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;

/**
 * The attack that every generated set of logs tells: the key of a pipeline leaks, and a stranger
 * goes with it from the build account into production. Names, keys, addresses and event ids are
 * always the same; only the date follows the settings.
 *
 * @param begin when the stranger first uses the key
 * @param steps what happens, in order
 */
public record AttackStory(Instant begin, List<Step> steps) {

  /** The account where it begins. */
  public static final String BUILD_ACCOUNT = Cast.BUILD;

  /** The account where it does its harm. */
  public static final String PROD_ACCOUNT = Cast.PROD;

  /** The pipeline's user, whose key leaks. */
  public static final String PIPELINE_USER = "ci-deployer";

  /** The key that leaks. The pipeline itself uses it, too, until it is replaced. */
  public static final String LEAKED_KEY = "AKIA2TTRAILCIEXAMPLE";

  /** The key that the pipeline gets in the end. */
  public static final String REPLACEMENT_KEY = "AKIA2TNEWKEY2EXAMPLE";

  /** Where the pipeline itself calls from. */
  public static final String PIPELINE_ADDRESS = "192.0.2.14";

  /** Where the stranger calls from. */
  public static final String ATTACKER_ADDRESS = "203.0.113.66";

  /** Where the data goes to. */
  public static final String EXFILTRATION_ADDRESS = "198.51.100.231";

  /** The stranger's client, which nobody else uses. */
  public static final String ATTACKER_AGENT =
      "aws-cli/2.15.22 Python/3.11.8 Linux/6.6.9-amd64 source/x86_64.kali.2024 prompt/off";

  /** What the data is fetched with. */
  public static final String EXFILTRATION_AGENT = "rclone/v1.66.0";

  /** The user made as a back door. */
  public static final String BACKDOOR_USER = "svc-backup-sync";

  public static final String BACKDOOR_KEY = "AKIA2TBACKDR7EXAMPLE";

  /** The key of the back door's console session. */
  public static final String CONSOLE_KEY = "ASIA2TCONSOL3EXAMPLE";

  /** The role that leads from the build account into production. */
  public static final String DEPLOY_ROLE = "DeployToProd";

  public static final String DEPLOY_SESSION = "deploy-hotfix-2291";
  public static final String DEPLOY_KEY = "ASIA4UDEPLOY5EXAMPLE";

  /** The role that the deployment role leads to. */
  public static final String LAKE_ROLE = "DataLakeAdmin";

  public static final String LAKE_SESSION = "deploy-hotfix-2291-lake";
  public static final String LAKE_KEY = "ASIA4UDLAKE26EXAMPLE";

  /** The bucket that is opened to the world and read. */
  public static final String BUCKET = "larkspur-prod-customer-lake";

  /** The region where a machine is started, and nothing else ever happens. */
  public static final String UNUSUAL_REGION = "ap-southeast-2";

  /** The machine started there. */
  public static final String INSTANCE = "i-0b6d1f4c93a7e2588";

  /** The account that a database snapshot is shared with. */
  public static final String STRANGERS_ACCOUNT = "999900001111";

  /** Who puts an end to it. */
  public static final String RESPONDER = "noor.haddad@larkspur.example";

  public AttackStory {
    steps = List.copyOf(steps);
  }

  /** The story, as it is told when it begins at this time. */
  public static AttackStory beginning(Instant begin) {
    return Script.load(Catalogue.load(), begin).story();
  }
}
