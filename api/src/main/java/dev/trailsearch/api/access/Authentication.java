package dev.trailsearch.api.access;

import dev.trailsearch.api.limit.RateLimits;
import dev.trailsearch.search.key.Caller;
import dev.trailsearch.search.key.Keyring;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Finds out who sends a request, and takes it from their share: from a caller's own once it is
 * known, else from that of its address. A stranger pays before a password is hashed, so guessing is
 * slow for him and cheap for us.
 */
@Singleton
final class Authentication {

  /** Whoever is on this machine, where no keys are configured. */
  private static final Caller LOCAL = Caller.unrestricted("local");

  private final Keyring keyring;
  private final RateLimits limits;

  Authentication(Keyring keyring, RateLimits limits) {
    this.keyring = keyring;
    this.limits = limits;
  }

  /**
   * The caller; empty if nobody is known by these credentials.
   *
   * @param address the sender's
   * @throws dev.trailsearch.api.limit.LimitException.TooMany if the share is used up
   */
  Result of(Credentials credentials, String address) {
    if (keyring.isEmpty()) {
      return new Result(Optional.of(LOCAL), limits.ofAddress(address));
    }
    Optional<Caller> known = atOnce(credentials);
    if (known.isPresent()) {
      return new Result(known, limits.ofCaller(known.get().name()));
    }
    RateLimits.Share share = limits.ofStranger(address);
    return new Result(slowly(credentials), share);
  }

  /**
   * Who it is and what is left.
   *
   * @param caller empty for a stranger
   * @param share of the caller, or of the address
   */
  record Result(Optional<Caller> caller, RateLimits.Share share) {}

  private Optional<Caller> atOnce(Credentials credentials) {
    return switch (credentials) {
      case Credentials.None() -> Optional.empty();
      case Credentials.Key(String secret) -> keyring.byKey(secret);
      case Credentials.Basic(String name, String password) -> keyring.remembered(name, password);
    };
  }

  private Optional<Caller> slowly(Credentials credentials) {
    return credentials instanceof Credentials.Basic(String name, String password)
        ? keyring.byPassword(name, password)
        : Optional.empty();
  }
}
