package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.catalogue.Part;
import dev.trailsearch.generator.template.Fact;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All accounts of the organisation, and who works in them. */
public final class Cast {

  /** The account where software is built; its pipeline deploys to {@link #PROD}. */
  public static final String BUILD = "111122223333";

  /** The account that serves customers. */
  public static final String PROD = "444455556666";

  /** The account for trials, outside of the organisation's trail. */
  public static final String SANDBOX = "777788889999";

  /** The regions that the organisation uses. */
  public static final List<String> REGIONS =
      List.of("us-east-1", "eu-west-1", "us-west-2", "eu-central-1");

  private final List<Account> accounts;

  private Cast(List<Account> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  /** The first {@code size} accounts; always the same for the same seed. */
  public static Cast of(int size, long seed, Vocabulary vocabulary) {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      accounts.add(account(i, seed, vocabulary));
    }
    Lists lists = Lists.load();
    for (Account account : accounts) {
      Account partner = accounts.get(account.id().equals(BUILD) ? 1 : 0);
      Dice dice = Dice.named(seed, "cast/" + account.id());
      new Staff(account, lists, dice).hire();
      new Outsiders(account, partner, lists, dice).hire();
    }
    return new Cast(accounts);
  }

  public List<Account> accounts() {
    return accounts;
  }

  /**
   * The account with these 12 digits.
   *
   * @throws IllegalArgumentException if it is not in the cast
   */
  public Account account(String id) {
    return accounts.stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account " + id + " in the cast"));
  }

  /** Makes {@code actor} one of those who play a part in an account. */
  public void hire(String account, Part part, Actor actor) {
    account(account).hire(part, actor);
  }

  private static Account account(int index, long seed, Vocabulary vocabulary) {
    String id = id(index);
    Map<Fact, Utf8> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.ACCOUNT, Utf8.of(id));
    facts.put(Fact.ENVIRONMENT, Utf8.of(environment(index)));
    facts.put(Fact.PARTNER, Utf8.of(id(index == 0 ? 1 : 0)));
    List<Utf8> regions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      regions.add(Utf8.of(REGIONS.get((index + i) % REGIONS.size())));
    }
    return new Account(
        id, facts, regions, index != 2, region -> vocabulary.pools(seed, facts, region));
  }

  private static String id(int index) {
    return switch (index) {
      case 0 -> BUILD;
      case 1 -> PROD;
      case 2 -> SANDBOX;
      default -> Long.toString(300_100_000_000L + index * 6_013_171_319L);
    };
  }

  private static String environment(int index) {
    return switch (index) {
      case 0 -> "build";
      case 1 -> "prod";
      case 2 -> "sandbox";
      default -> "team-%02d".formatted(index);
    };
  }
}
