package dev.trailsearch.generator.story;

import dev.trailsearch.generator.catalogue.Action;
import java.time.Duration;

/**
 * One line of the script, which may stand for several records.
 *
 * @param at when, after the begin of the story
 * @param who the name of the player
 * @param owner the account whose resources it touches
 * @param told the account that receives the record
 * @param region the region that is called
 * @param shared names an act that is told to two accounts; empty for others
 * @param action what is done; it fails if it has a failure
 * @param tells the step in a sentence
 */
record Line(
    Duration at,
    String who,
    String owner,
    String told,
    String region,
    String shared,
    Action action,
    String tells) {

  Line later(Duration delay) {
    return new Line(at.plus(delay), who, owner, told, region, shared, action, tells);
  }
}
