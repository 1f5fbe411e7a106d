package dev.trailsearch.generator.play;

import dev.trailsearch.generator.cast.Account;
import dev.trailsearch.generator.delivery.RecordKind;
import dev.trailsearch.generator.delivery.Shelf;
import dev.trailsearch.generator.template.Pools;
import dev.trailsearch.generator.text.Utf8;

/**
 * Where something happens.
 *
 * @param owner the account whose resources it touches
 * @param region the region that is called
 * @param recipient the account that receives the record
 */
public record Place(Account owner, Utf8 region, Account recipient) {

  public static Place in(Account account, Utf8 region) {
    return new Place(account, region, account);
  }

  /** The same place, as another account is told of it. */
  public Place toldTo(Account other) {
    return new Place(owner, region, other);
  }

  /** What can be touched there. */
  Pools pools() {
    return owner.pools(region);
  }

  Shelf shelf(RecordKind kind) {
    return new Shelf(recipient, kind.folder(), region);
  }
}
