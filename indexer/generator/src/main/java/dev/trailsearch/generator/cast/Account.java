package dev.trailsearch.generator.cast;

import dev.trailsearch.generator.catalogue.Part;
import dev.trailsearch.generator.template.Fact;
import dev.trailsearch.generator.template.Pools;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An AWS account: what it owns, and who works in it. */
public final class Account {

  private final String id;
  private final Map<Fact, Utf8> facts;
  private final List<Utf8> regions;
  private final boolean member;
  private final Function<Utf8, Pools> owned;
  private final Map<Utf8, Pools> pools = new HashMap<>();
  private final Map<Part, List<Actor>> actors = new EnumMap<>(Part.class);
  private final Map<String, Actor> services = new HashMap<>();
  private final Map<String, Actor> linked = new HashMap<>();

  Account(
      String id,
      Map<Fact, Utf8> facts,
      List<Utf8> regions,
      boolean member,
      Function<Utf8, Pools> owned) {
    this.id = id;
    this.facts = Map.copyOf(facts);
    this.regions = List.copyOf(regions);
    this.member = member;
    this.owned = owned;
  }

  /** The 12 digits. */
  public String id() {
    return id;
  }

  public Map<Fact, Utf8> facts() {
    return facts;
  }

  /** Whether the organisation's trail records it; else it has a trail of its own. */
  public boolean member() {
    return member;
  }

  /** What it owns in a region. */
  public Pools pools(Utf8 region) {
    return pools.computeIfAbsent(region, owned);
  }

  /** One of its regions, mostly the first. */
  public Utf8 region(Dice dice) {
    return regions.get(dice.skewed(regions.size()));
  }

  public Utf8 homeRegion() {
    return regions.getFirst();
  }

  public Actor actor(Part part, Dice dice) {
    List<Actor> candidates = actors.getOrDefault(part, List.of());
    return candidates.get(dice.skewed(candidates.size()));
  }

  /** An AWS service in its own name. */
  public Actor service(String invoker) {
    return services.computeIfAbsent(invoker, ServiceActors::inItsOwnName);
  }

  /** An AWS service through its service-linked role in this account. */
  public Actor linked(String invoker) {
    return linked.computeIfAbsent(invoker, name -> ServiceActors.linked(id, name));
  }

  /** Adds someone to those who play a part; who came first is seen most. */
  public void hire(Part part, Actor actor) {
    actors.computeIfAbsent(part, _ -> new ArrayList<>()).add(actor);
  }

  @Override
  public String toString() {
    return id;
  }
}
