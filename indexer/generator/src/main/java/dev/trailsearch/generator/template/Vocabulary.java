package dev.trailsearch.generator.template;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words that templates may use. A <em>pooled</em> word names things that last: each account
 * owns a fixed number of them. A <em>fresh</em> word is made anew for each record. A word may use
 * only words defined before it.
 */
public final class Vocabulary {

  private final Variables variables = new Variables();
  private final List<Pooled> pooled = new ArrayList<>();

  /** Things that last: {@code size} for each account, made from the forms in turn. */
  public void pool(String name, int size, List<String> forms) {
    int index = pooled.size();
    pooled.add(new Pooled(name, size, compile(name, forms)));
    variables.define(name, (scene, out) -> out.append(scene.pick(index)));
  }

  /** Things of the moment, made from one of the forms. */
  public void fresh(String name, List<String> forms) {
    List<Template> templates = compile(name, forms);
    variables.define(
        name,
        (scene, out) -> templates.get(scene.dice().skewed(templates.size())).render(scene, out));
  }

  public void constant(String name, String value) {
    variables.define(name, Utf8.of(value));
  }

  /**
   * Compiles a template.
   *
   * @throws IllegalArgumentException if the template names something unknown
   */
  public Template template(String text) {
    return Template.compile(text, variables);
  }

  /** A scene for the templates compiled so far; compile all of them first. */
  public Scene scene(Dice dice) {
    return new Scene(dice, variables.memories());
  }

  /** What an account owns in a region; always the same for the same seed and facts. */
  public Pools pools(long seed, Map<Fact, Utf8> account, Utf8 region) {
    List<List<Utf8>> byWord = new ArrayList<>();
    Pools pools = new Pools(byWord);
    for (Pooled word : pooled) {
      Scene scene =
          scene(Dice.named(seed, account.get(Fact.ACCOUNT) + "/" + region + "/" + word.name()));
      account.forEach(scene::set);
      scene.set(Fact.REGION, region);
      byWord.add(word.make(scene, pools));
    }
    return pools;
  }

  private List<Template> compile(String name, List<String> forms) {
    try {
      return forms.stream().map(this::template).toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("word '" + name + "': " + e.getMessage(), e);
    }
  }

  private record Pooled(String name, int size, List<Template> forms) {

    List<Utf8> make(Scene scene, Pools soFar) {
      List<Utf8> things = new ArrayList<>(size);
      ByteSink sink = new ByteSink(64);
      for (int i = 0; i < size; i++) {
        scene.begin(soFar);
        sink.truncate(0);
        forms.get(i % forms.size()).render(scene, sink);
        things.add(sink.since(0));
      }
      return List.copyOf(things);
    }
  }
}
