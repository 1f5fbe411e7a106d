package dev.trailsearch.sources.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.Told;
import dev.trailsearch.sources.s3.Entry.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class KeyWalkTest {

  private final S3Store nowhere = new S3Store(S3Settings.AWS);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_key_is_told_once_and_in_order_whatever_the_shape_of_the_tree(long seed)
      throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    NavigableSet<String> keys = new TreeSet<>();
    for (int i = 0; i < 5_000; i++) {
      keys.add(randomKey(random));
    }
    Told told = walk(new Tree(keys, 1 + random.nextInt(7)));
    assertThat(told.keys()).as("seed %d", seed).containsExactlyElementsOf(named(keys));
  }

  @Test
  void listings_run_side_by_side() throws Exception {
    Tree tree = new Tree(folders(40), 100);
    CountDownLatch together = new CountDownLatch(KeyWalk.REQUESTS);
    Told told = new Told();
    KeyWalk.walk(
        "",
        (prefix, next) -> {
          if (!prefix.isEmpty()) {
            together.countDown();
            await(together);
          }
          return tree.page(prefix, next);
        },
        told);
    assertThat(told.keys()).hasSize(40);
  }

  @Test
  void no_more_is_asked_for_than_can_wait() throws Exception {
    Tree tree = new Tree(folders(10_000), 1_000);
    AtomicInteger asked = new AtomicInteger();
    List<Integer> askedAtFirst = new ArrayList<>();
    KeyWalk.walk(
        "",
        (prefix, next) -> {
          asked.incrementAndGet();
          return tree.page(prefix, next);
        },
        new OnFirst(() -> askedAtFirst.add(asked.get())));
    assertThat(askedAtFirst.getFirst()).isLessThan(2_100);
    assertThat(asked.get()).isEqualTo(10_010);
  }

  @Test
  void a_folder_that_refuses_is_named_and_the_others_are_walked() throws Exception {
    Tree tree = new Tree(folders(5), 100);
    Told told = new Told();
    KeyWalk.walk("", (prefix, next) -> refusing("00002/", prefix, tree, next), told);
    assertThat(told.keys()).hasSize(4);
    assertThat(told.unreadable()).containsExactly("00002/: closed");
  }

  @Test
  void a_root_that_refuses_cannot_be_walked() {
    Tree tree = new Tree(folders(5), 100);
    assertThatThrownBy(
            () -> KeyWalk.walk("", (prefix, next) -> refusing("", prefix, tree, next), new Told()))
        .isInstanceOf(SourceException.Refused.class);
  }

  @Test
  void a_server_that_is_lost_ends_the_walk() {
    Tree tree = new Tree(folders(5), 100);
    assertThatThrownBy(() ->
            KeyWalk.walk(
                "",
                (prefix, next) -> {
                  if (prefix.equals("00003/")) {
                    throw new IOException("lost");
                  }
                  return tree.page(prefix, next);
                },
                new Told()))
        .isInstanceOf(IOException.class)
        .hasMessage("lost");
  }

  private Told walk(Tree tree) throws IOException, InterruptedException {
    Told told = new Told();
    KeyWalk.walk("", tree::page, told);
    return told;
  }

  private static Page refusing(String closed, String prefix, Tree tree, @Nullable String next)
      throws IOException {
    if (prefix.equals(closed)) {
      throw new SourceException.Refused(prefix, "closed", "Open it.", null);
    }
    return tree.page(prefix, next);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IOException("the listings do not run side by side");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static NavigableSet<String> folders(int number) {
    return new TreeSet<>(IntStream.range(0, number).mapToObj("%05d/key"::formatted).toList());
  }

  private static String randomKey(RandomGenerator random) {
    StringBuilder key = new StringBuilder();
    for (int depth = random.nextInt(6); depth > 0; depth--) {
      key.append((char) ('a' + random.nextInt(4))).append('/');
    }
    return key.append(random.nextInt(1_000)).toString();
  }

  private static List<String> named(NavigableSet<String> keys) {
    return keys.stream().map(key -> "s3://b/" + key).toList();
  }

  /** Keys, told as S3 tells them. */
  private final class Tree {
    private final NavigableSet<String> keys;
    private final int pageSize;

    Tree(NavigableSet<String> keys, int pageSize) {
      this.keys = keys;
      this.pageSize = pageSize;
    }

    Page page(String prefix, @Nullable String next) {
      TreeMap<String, Entry> entries = new TreeMap<>();
      for (String key : keys.tailSet(prefix)) {
        if (!key.startsWith(prefix)) {
          break;
        }
        int slash = key.indexOf('/', prefix.length());
        String name = slash < 0 ? key : key.substring(0, slash + 1);
        if (next == null || name.compareTo(next) > 0) {
          entries.computeIfAbsent(name, this::entry);
        }
        if (entries.size() > pageSize) {
          entries.pollLastEntry();
          return new Page(List.copyOf(entries.values()), entries.lastKey());
        }
      }
      return new Page(List.copyOf(entries.values()), null);
    }

    private Entry entry(String name) {
      return name.endsWith("/")
          ? new Entry.Folder(name)
          : new Entry.Found(nowhere.object("b", name, 1, "e"));
    }
  }

  /** Does something when the first object is told. */
  private static final class OnFirst implements dev.trailsearch.indexer.source.Listing {
    private final Runnable action;
    private boolean done;

    OnFirst(Runnable action) {
      this.action = action;
    }

    @Override
    public void found(LogObject object) {
      if (!done) {
        done = true;
        action.run();
      }
    }

    @Override
    public void unreadable(String place, String reason) {
      throw new AssertionError(place + ": " + reason);
    }
  }
}
