package dev.trailsearch.generator.story;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.generator.cast.Cast;
import dev.trailsearch.generator.catalogue.Action;
import dev.trailsearch.generator.catalogue.Catalogue;
import dev.trailsearch.generator.catalogue.Failure;
import dev.trailsearch.generator.catalogue.JsonText;
import dev.trailsearch.generator.play.Place;
import dev.trailsearch.generator.play.Take;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The attack as it is written down, ready to be played. */
public final class Script {

  /** Not the seed of the settings: the ids of the story are always the same. */
  private static final long SEED = 20_260_328;

  private final Instant begin;
  private final Players players;
  private final List<Line> lines;

  private Script(Instant begin, List<Line> lines) {
    this.begin = begin;
    this.players = new Players(begin);
    this.lines = List.copyOf(lines);
  }

  /** Reads the script that is part of this module, for a story that begins at this time. */
  public static Script load(Catalogue catalogue, Instant begin) {
    defineNames(catalogue.vocabulary());
    List<Line> lines = new ArrayList<>();
    try (JsonParser json = JsonText.open("story/attack.json")) {
      JsonText.expect(json, JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        new LineReader(catalogue).read(json).forEach(lines::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the script of the attack cannot be read", e);
    }
    return new Script(begin, lines);
  }

  public AttackStory story() {
    return new AttackStory(begin, IntStream.range(0, lines.size()).mapToObj(this::step).toList());
  }

  /** Puts the pipeline on stage, whose key leaks and is replaced with the last act. */
  public void hire(Cast cast) {
    Players.hirePipeline(cast, begin.plus(lines.getLast().at()));
  }

  /** The records of the story. */
  public List<Take> takes(Cast cast) {
    return IntStream.range(0, lines.size()).mapToObj(index -> take(index, cast)).toList();
  }

  private Step step(int index) {
    Line line = lines.get(index);
    Action action = line.action();
    Failure failure = failure(action);
    return new Step(
        index + 1,
        id("event/" + index).toString(),
        begin.plus(line.at()),
        line.told(),
        action.service().source() + "/" + action.name(),
        players.player(line.who()).key(),
        failure == null ? null : failure.code().toString(),
        line.tells());
  }

  private Take take(int index, Cast cast) {
    Line line = lines.get(index);
    Utf8 shared = line.shared().isEmpty() ? null : id("shared/" + line.shared());
    Utf8 request = shared == null ? null : id("request/" + line.shared());
    Place place =
        new Place(cast.account(line.owner()), Utf8.of(line.region()), cast.account(line.told()));
    return new Take(
        line.action(),
        players.player(line.who()).caller(),
        place,
        begin.plus(line.at()).getEpochSecond(),
        null,
        failure(line.action()),
        new Take.Marks(id("event/" + index), request, shared, null));
  }

  private static @Nullable Failure failure(Action action) {
    return action.failures().isEmpty() ? null : action.failures().getFirst();
  }

  private static Utf8 id(String purpose) {
    ByteSink id = new ByteSink(36);
    Dice.named(SEED, purpose).uuid(id);
    return id.since(0);
  }

  private static void defineNames(Vocabulary vocabulary) {
    vocabulary.constant("story.build", Cast.BUILD);
    vocabulary.constant("story.prod", Cast.PROD);
    vocabulary.constant("story.management", "123456789012");
    vocabulary.constant("story.stranger", AttackStory.STRANGERS_ACCOUNT);
    vocabulary.constant("story.user", AttackStory.PIPELINE_USER);
    vocabulary.constant("story.leaked-key", AttackStory.LEAKED_KEY);
    vocabulary.constant("story.new-key", AttackStory.REPLACEMENT_KEY);
    vocabulary.constant("story.backdoor-user", AttackStory.BACKDOOR_USER);
    vocabulary.constant("story.backdoor-id", Players.BACKDOOR.id());
    vocabulary.constant("story.backdoor-key", AttackStory.BACKDOOR_KEY);
    vocabulary.constant("story.deploy-role", AttackStory.DEPLOY_ROLE);
    vocabulary.constant("story.deploy-arn", Players.DEPLOY.arn());
    vocabulary.constant("story.deploy-id", Players.DEPLOY.id());
    vocabulary.constant("story.deploy-session", AttackStory.DEPLOY_SESSION);
    vocabulary.constant("story.deploy-key", AttackStory.DEPLOY_KEY);
    vocabulary.constant("story.lake-role", AttackStory.LAKE_ROLE);
    vocabulary.constant("story.lake-arn", Players.LAKE.arn());
    vocabulary.constant("story.lake-id", Players.LAKE.id());
    vocabulary.constant("story.lake-session", AttackStory.LAKE_SESSION);
    vocabulary.constant("story.lake-key", AttackStory.LAKE_KEY);
    vocabulary.constant("story.bucket", AttackStory.BUCKET);
    vocabulary.constant("story.instance", AttackStory.INSTANCE);
    vocabulary.constant("story.detector", "6ec1f0a4b3d25978c0e1a2b3d4f59687");
  }
}
