package dev.trailsearch.search.investigate.principal;

import dev.trailsearch.search.investigate.Activity;
import dev.trailsearch.search.investigate.Who;
import java.util.List;

/**
 * Who a principal is, and what it did.
 *
 * @param id as it was asked for
 * @param kind the sort of name that was recognised: arn, access-key, principal-id, account or name
 * @param who acted in its latest event
 * @param principals whom the name means, those with most events first: ARNs of users, of roles and
 *     of root; a name that is borne in several accounts means several
 * @param found how many there are; no more than a hundred are listed
 * @param credentials what sort of credentials were used
 * @param activity what was done
 * @param notable presets that find some of it, in the order of the presets
 */
public record PrincipalSummary(
    String id,
    String kind,
    Who who,
    List<Identity> principals,
    long found,
    Credentials credentials,
    Activity activity,
    List<Notable> notable) {

  /**
   * One whom the name means.
   *
   * @param arn of the user, the role or root
   * @param events that it made
   */
  public record Identity(String arn, long events) {}

  /**
   * The three questions that each record answers, in numbers of events. An event whose caller is
   * another account, or unknown, counts for none.
   *
   * @param user made with credentials of root or of an IAM user
   * @param temporary made with temporary credentials of a role or of a federated user
   * @param service made by another AWS service
   */
  public record Credentials(long user, long temporary, long service) {}

  /**
   * A preset that finds some of the events.
   *
   * @param preset its name
   * @param title in words
   * @param events that it finds
   */
  public record Notable(String preset, String title, long events) {}

  /** Copies the lists. */
  public PrincipalSummary {
    principals = List.copyOf(principals);
    notable = List.copyOf(notable);
  }
}
