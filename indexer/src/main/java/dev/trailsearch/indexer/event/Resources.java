package dev.trailsearch.indexer.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the resources that a record names: ARNs anywhere, and names among the parameters. */
final class Resources {

  static final int MAX_RESOURCES = 128;
  private static final int MAX_LENGTH = 1_024;

  /** Endings of request parameters that name a resource: bucketName, instanceId, roleArn, keyId. */
  private static final List<String> ENDINGS =
      List.of("Name", "Id", "Arn", "ARN", "Identifier", "Bucket", "bucket");

  /** Parameters with such an ending that name none. */
  private static final Set<String> NOT_NAMES =
      Set.of("eventName", "roleSessionName", "sessionName", "contentTypeId", "clientRequestId");

  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private boolean capped;

  void reset() {
    found.clear();
    accounts.clear();
    capped = false;
  }

  /** Any string of the record that may be an ARN. */
  void offer(String value) {
    if (isArn(value)) {
      keep(value);
      String account = Account.ofArn(value);
      if (account != null) {
        accounts.add(account);
      }
    }
  }

  /** A direct child of {@code requestParameters}. */
  void offerName(KeyTraits key, String value) {
    if (!value.isEmpty() && !isArn(value) && key.resource()) {
      keep(value);
    }
  }

  List<String> found() {
    return new ArrayList<>(found);
  }

  Set<String> accounts() {
    return accounts;
  }

  boolean capped() {
    return capped;
  }

  private void keep(String value) {
    boolean room = found.size() < MAX_RESOURCES && value.length() <= MAX_LENGTH;
    if (room) {
      found.add(value);
    } else {
      capped |= !found.contains(value);
    }
  }

  private static boolean isArn(String value) {
    return value.startsWith("arn:") && value.indexOf(':', 4) > 4 && value.indexOf(' ') < 0;
  }

  /** Whether a request parameter of this name names a resource. */
  static boolean isNamedBy(String key) {
    return ENDINGS.stream().anyMatch(key::endsWith) && !NOT_NAMES.contains(key);
  }
}
