package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What each preset is to find, said once more of the raw record and without the query language, the
 * derived fields or the engine.
 */
final class PresetsByHand {

  private static final Pattern REFUSAL =
      Pattern.compile(
          "AccessDenied|Unauthorized|NotAuthorized|AuthorizationError|AuthFailure|Forbidden");

  private static final Set<String> PRIVILEGES =
      Set.of(
          "iam AttachUserPolicy",
          "iam AttachGroupPolicy",
          "iam AttachRolePolicy",
          "iam PutUserPolicy",
          "iam PutGroupPolicy",
          "iam PutRolePolicy",
          "iam CreatePolicyVersion",
          "iam SetDefaultPolicyVersion",
          "iam UpdateAssumeRolePolicy",
          "iam AddUserToGroup",
          "iam AddRoleToInstanceProfile",
          "iam DeleteUserPermissionsBoundary",
          "iam DeleteRolePermissionsBoundary",
          "sso CreateAccountAssignment",
          "sso PutInlinePolicyToPermissionSet",
          "sso AttachManagedPolicyToPermissionSet");

  private static final Set<String> CREDENTIALS =
      Set.of(
          "iam CreateAccessKey",
          "iam CreateLoginProfile",
          "iam UpdateLoginProfile",
          "iam CreateServiceSpecificCredential",
          "iam ResetServiceSpecificCredential",
          "iam UploadSSHPublicKey",
          "iam UploadSigningCertificate",
          "iam CreateSAMLProvider",
          "iam UpdateSAMLProvider",
          "iam CreateOpenIDConnectProvider",
          "iam AddClientIDToOpenIDConnectProvider",
          "ec2 CreateKeyPair",
          "ec2 ImportKeyPair");

  private static final Set<String> WATCHERS =
      Set.of(
          "cloudtrail StopLogging",
          "cloudtrail DeleteTrail",
          "cloudtrail UpdateTrail",
          "cloudtrail PutEventSelectors",
          "cloudtrail DeleteEventDataStore",
          "cloudtrail StopEventDataStoreIngestion",
          "config StopConfigurationRecorder",
          "config DeleteConfigurationRecorder",
          "config DeleteDeliveryChannel",
          "guardduty DeleteDetector",
          "guardduty StopMonitoringMembers",
          "guardduty DisassociateFromMasterAccount",
          "guardduty DisassociateFromAdministratorAccount",
          "guardduty CreateFilter",
          "securityhub DisableSecurityHub",
          "securityhub BatchDisableStandards",
          "macie2 DisableMacie",
          "access-analyzer DeleteAnalyzer",
          "ec2 DeleteFlowLogs",
          "logs DeleteLogGroup",
          "logs DeleteLogStream",
          "route53resolver DeleteResolverQueryLogConfig",
          "wafv2 DeleteLoggingConfiguration");

  private static final Set<String> DESTRUCTION =
      Set.of(
          "s3 DeleteBucket",
          "rds DeleteDBInstance",
          "rds DeleteDBCluster",
          "rds DeleteDBSnapshot",
          "rds DeleteDBClusterSnapshot",
          "ec2 DeleteSnapshot",
          "ec2 DeleteVolume",
          "ec2 DeregisterImage",
          "dynamodb DeleteTable",
          "dynamodb DeleteBackup",
          "backup DeleteRecoveryPoint",
          "backup DeleteBackupVault",
          "elasticfilesystem DeleteFileSystem",
          "redshift DeleteCluster",
          "secretsmanager DeleteSecret");

  private PresetsByHand() {}

  /** What the preset of this name is to find. */
  static Predicate<JsonNode> of(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  /** By name of the preset. */
  static Map<String, Predicate<JsonNode>> all() {
    Map<String, Predicate<JsonNode>> all = new LinkedHashMap<>();
    all.put("failed", PresetsByHand::failed);
    all.put(
        "access-denied", r -> failed(r) && REFUSAL.matcher(r.path("errorCode").asText()).find());
    all.put("changes", r -> succeeded(r) && r.path("readOnly").asText().equals("false"));
    all.put(
        "root",
        r ->
            type(r).equals("Root")
                && !r.at("/userIdentity").has("invokedBy")
                && !r.path("eventType").asText().equals("AwsServiceEvent"));
    all.put(
        "console-login-without-mfa",
        r ->
            call(r).equals("signin ConsoleLogin")
                && !failed(r)
                && Set.of("Root", "IAMUser").contains(type(r))
                && !r.at("/additionalEventData/MFAUsed").asText().equalsIgnoreCase("yes"));
    all.put("failed-console-login", r -> call(r).equals("signin ConsoleLogin") && failed(r));
    all.put("iam-changes", r -> succeeded(r) && changes(r, "iam", "Get|List|Generate|Simulate"));
    all.put("privilege-changes", r -> succeeded(r) && PRIVILEGES.contains(call(r)));
    all.put("new-credentials", r -> succeeded(r) && CREDENTIALS.contains(call(r)));
    all.put(
        "mfa-removed",
        r ->
            succeeded(r)
                && Set.of("iam DeactivateMFADevice", "iam DeleteVirtualMFADevice")
                    .contains(call(r)));
    all.put(
        "logging-off",
        r ->
            WATCHERS.contains(call(r))
                || (call(r).equals("guardduty UpdateDetector")
                    && r.at("/requestParameters/enable").asText().equals("false")));
    all.put("public-exposure", r -> succeeded(r) && exposes(r));
    all.put("open-security-group", r -> succeeded(r) && opens(r));
    all.put("sharing", r -> succeeded(r) && shares(r));
    all.put("secrets-read", r -> succeeded(r) && readsSecrets(r));
    all.put(
        "key-destruction",
        r ->
            succeeded(r)
                && Set.of(
                        "kms ScheduleKeyDeletion",
                        "kms DisableKey",
                        "kms DeleteImportedKeyMaterial",
                        "kms DeleteCustomKeyStore",
                        "kms DisconnectCustomKeyStore")
                    .contains(call(r)));
    all.put(
        "data-destruction",
        r ->
            succeeded(r)
                && (DESTRUCTION.contains(call(r))
                    || (call(r).equals("s3 PutBucketVersioning")
                        && r.at("/requestParameters/VersioningConfiguration/Status")
                            .asText()
                            .equals("Suspended"))));
    all.put(
        "organization-changes", r -> succeeded(r) && changes(r, "organizations", "Describe|List"));
    all.put(
        "cross-account",
        r -> {
          String caller = callerAccount(r);
          String recipient = r.path("recipientAccountId").asText();
          return caller.matches("\\d{12}")
              && recipient.matches("\\d{12}")
              && !caller.equals(recipient)
              && !type(r).equals("AWSService");
        });
    return all;
  }

  private static boolean exposes(JsonNode record) {
    JsonNode asked = record.path("requestParameters");
    JsonNode block = asked.path("PublicAccessBlockConfiguration");
    boolean unblocked =
        List.of("BlockPublicPolicy", "RestrictPublicBuckets", "BlockPublicAcls", "IgnorePublicAcls")
            .stream()
            .anyMatch(part -> block.path(part).asText().equals("false"));
    return switch (call(record)) {
          case "s3 PutBucketPolicy" -> isPublic(asked.at("/bucketPolicy/Statement"));
          case "s3 DeleteBucketPublicAccessBlock",
              "s3 DeleteAccountPublicAccessBlock",
              "ec2 DisableImageBlockPublicAccess",
              "ec2 DisableSnapshotBlockPublicAccess" ->
              true;
          case "lambda AddPermission",
              "lambda AddPermission20150331",
              "lambda AddPermission20150331v2" ->
              asked.path("principal").asText().equals("*");
          case "lambda CreateFunctionUrlConfig", "lambda UpdateFunctionUrlConfig" ->
              asked.path("authType").asText().equals("NONE");
          default -> false;
        }
        || unblocked
        || texts(asked.path("x-amz-acl")).stream()
            .anyMatch(Set.of("public-read", "public-read-write", "authenticated-read")::contains)
        || asked.at("/AccessControlPolicy/AccessControlList").findValuesAsText("URI").stream()
            .anyMatch(uri ->
                uri.endsWith("/global/AllUsers") || uri.endsWith("/global/AuthenticatedUsers"))
        || groups(asked, "launchPermission").contains("all")
        || groups(asked, "createVolumePermission").contains("all")
        || texts(asked.path("valuesToAdd")).contains("all")
        || (Set.of("rds", "redshift").contains(service(record))
            && asked.path("publiclyAccessible").asText().equals("true"));
  }

  private static boolean isPublic(JsonNode statements) {
    boolean allows = statements.findValuesAsText("Effect").contains("Allow");
    boolean everybody =
        statements.findValues("Principal").stream()
            .anyMatch(principal ->
                texts(principal).contains("*") || texts(principal.path("AWS")).contains("*"));
    return allows && everybody;
  }

  private static boolean opens(JsonNode record) {
    boolean opening =
        Set.of("ec2 AuthorizeSecurityGroupIngress", "ec2 ModifySecurityGroupRules")
            .contains(call(record));
    String asked = record.path("requestParameters").toString();
    return opening && (asked.contains("\"0.0.0.0/0\"") || asked.contains("\"::/0\""));
  }

  private static boolean shares(JsonNode record) {
    JsonNode asked = record.path("requestParameters");
    return switch (call(record)) {
      case "ec2 ModifySnapshotAttribute", "ec2 ModifyImageAttribute" ->
          !asked.at("/createVolumePermission/add").findValues("items").isEmpty()
              || !asked.at("/launchPermission/add").findValues("items").isEmpty();
      case "rds ModifyDBSnapshotAttribute", "rds ModifyDBClusterSnapshotAttribute" ->
          !texts(asked.path("valuesToAdd")).isEmpty();
      case "redshift AuthorizeSnapshotAccess",
          "ram CreateResourceShare",
          "ram AssociateResourceShare" ->
          true;
      default -> false;
    };
  }

  private static boolean readsSecrets(JsonNode record) {
    return Set.of(
                "secretsmanager GetSecretValue",
                "secretsmanager BatchGetSecretValue",
                "ec2 GetPasswordData")
            .contains(call(record))
        || (call(record).startsWith("ssm GetParameter")
            && record.at("/requestParameters/withDecryption").asText().equals("true"));
  }

  private static boolean changes(JsonNode record, String service, String reading) {
    return service(record).equals(service)
        && !Pattern.compile("^(" + reading + ")").matcher(name(record)).find();
  }

  private static List<String> groups(JsonNode asked, String permission) {
    return asked.path(permission).path("add").findValuesAsText("group");
  }

  private static List<String> texts(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().map(JsonNode::asText).toList();
    }
    return node.isValueNode() && !node.isNull() ? List.of(node.asText()) : List.of();
  }

  /** Insights and aggregated records tell of many calls, of which some may have failed. */
  private static boolean isOfMany(JsonNode record) {
    return record.has("insightDetails") || record.has("timeWindow");
  }

  private static boolean failed(JsonNode record) {
    return !isOfMany(record)
        && (record.hasNonNull("errorCode")
            || record.hasNonNull("errorMessage")
            || record.path("responseElements").path(name(record)).asText().equals("Failure"));
  }

  private static boolean succeeded(JsonNode record) {
    return !isOfMany(record) && record.hasNonNull("eventName") && !failed(record);
  }

  private static String callerAccount(JsonNode record) {
    String own = record.at("/userIdentity/accountId").asText();
    return own.isEmpty()
        ? record.at("/userIdentity/sessionContext/sessionIssuer/accountId").asText()
        : own;
  }

  private static String type(JsonNode record) {
    return record.at("/userIdentity/type").asText();
  }

  private static String name(JsonNode record) {
    return record.path("eventName").asText();
  }

  private static String service(JsonNode record) {
    return record.path("eventSource").asText().split("\\.", -1)[0];
  }

  private static String call(JsonNode record) {
    return service(record) + " " + name(record);
  }
}
