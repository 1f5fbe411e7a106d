package dev.trailsearch.sources.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.follow.HandedOver;
import dev.trailsearch.sources.follow.HandedOver.Task;
import dev.trailsearch.sources.follow.Heard;
import dev.trailsearch.sources.s3.S3Server;
import dev.trailsearch.sources.s3.S3Settings;
import dev.trailsearch.sources.s3.S3Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class QueueFollowerTest {

  private static final QueueSettings SETTINGS =
      new QueueSettings(
          Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ZERO, Duration.ZERO, 2);

  private static SqsServer server;

  private final HandedOver sink = new HandedOver();
  private final Heard heard = new Heard();
  private final List<Running> all = new ArrayList<>();
  private String name;

  @BeforeAll
  static void start() {
    server = new SqsServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void name(TestInfo test) {
    name = Integer.toHexString(test.getDisplayName().hashCode());
  }

  @AfterEach
  void end() throws Exception {
    for (Running each : all) {
      each.stop();
    }
  }

  @Test
  void a_message_is_deleted_when_all_that_it_names_is_loaded_and_not_before() throws Exception {
    String queue = server.queue(name);
    server.send(queue, created("a", "b"));
    follow(queue, SETTINGS);

    Task a = sink.next();
    Task b = sink.next();
    assertThat(List.of(a.key(), b.key())).containsExactly("s3://trail/a", "s3://trail/b");
    assertThat(a.object().size()).isEqualTo(7);
    assertThat(a.object().version()).isEqualTo("e1");
    b.load();
    server.awaitCounts(queue, 0, 1);
    a.load();
    server.awaitCounts(queue, 0, 0);
  }

  @Test
  void what_fails_comes_again() throws Exception {
    String queue = server.queue(name);
    server.send(queue, created("a"));
    follow(queue, SETTINGS);

    sink.next().fail("the disk is full");
    assertThat(heard.next()).startsWith("postponed").endsWith("s3://trail/a: the disk is full");
    sink.next().load();
    server.awaitCounts(queue, 0, 0);
  }

  @Test
  void a_message_stays_hidden_for_as_long_as_the_work_takes() throws Exception {
    String queue = server.queue(name);
    server.send(queue, created("a"));
    follow(queue, hiddenFor(Duration.ofSeconds(2)));

    Task a = sink.next();
    assertThat(server.received(queue, Duration.ofSeconds(5))).isEmpty();
    a.load();
    server.awaitCounts(queue, 0, 0);
  }

  @Test
  void what_nothing_can_be_made_of_is_told_once_and_kept() throws Exception {
    String queue = server.queue(name);
    server.send(queue, "hello");
    server.send(queue, created("a"));
    follow(queue, SETTINGS);

    assertThat(heard.next()).isEqualTo("left behind: it is no JSON: hello");
    sink.next().load();
    server.awaitCounts(queue, 0, 1);
    assertThat(heard.isEmpty()).isTrue();
  }

  @Test
  void what_fails_too_often_is_parked() throws Exception {
    String queue = server.queue(name);
    server.send(queue, created("a"));
    follow(queue, SETTINGS);

    sink.next().fail("damaged");
    sink.next().fail("damaged");
    assertThat(heard.next()).startsWith("postponed");
    assertThat(heard.next()).startsWith("left behind: s3://trail/a: damaged: {\"Records\"");
    server.awaitCounts(queue, 0, 1);
    assertThat(server.received(queue, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void a_redrive_policy_gets_what_nothing_can_be_made_of() throws Exception {
    String deadLetters = server.queue(name + "-dead");
    String queue = server.queue(name, name + "-dead");
    server.send(queue, "hello");
    follow(queue, shortPolls());

    assertThat(heard.next()).isEqualTo("left behind: it is no JSON: hello");
    server.awaitCounts(deadLetters, 1, 0);
    server.awaitCounts(queue, 0, 0);
    assertThat(heard.isEmpty()).isTrue();
  }

  @Test
  void a_redrive_policy_gets_what_fails_too_often() throws Exception {
    String deadLetters = server.queue(name + "-dead");
    String queue = server.queue(name, name + "-dead");
    server.send(queue, created("a"));
    follow(queue, shortPolls());

    sink.next().fail("damaged");
    sink.next().fail("damaged");
    server.awaitCounts(deadLetters, 1, 0);
    assertThat(sink.isEmpty()).isTrue();
  }

  @Test
  void a_test_of_s3_is_deleted() throws Exception {
    String queue = server.queue(name);
    server.send(queue, "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}");
    follow(queue, SETTINGS);

    server.awaitCounts(queue, 0, 0);
    assertThat(sink.isEmpty()).isTrue();
  }

  @Test
  void when_stopped_what_is_loaded_is_deleted_and_the_rest_is_free_for_others_at_once()
      throws Exception {
    String queue = server.queue(name);
    String unfinished = created("b");
    server.send(queue, created("a"));
    server.send(queue, unfinished);
    Running running = follow(queue, SETTINGS);
    Task one = sink.next();
    Task two = sink.next();

    long stopped = System.nanoTime();
    running.interrupt();
    assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(10));
    Stream.of(one, two).filter(task -> task.key().endsWith("/a")).forEach(Task::load);
    running.close();
    assertThat(server.received(queue, Duration.ofSeconds(1))).containsExactly(unfinished);
    server.awaitCounts(queue, 0, 1);
    assertThat(heard.isEmpty()).isTrue();
  }

  @Test
  void what_cloudtrail_tells_without_a_size_is_looked_up() throws Exception {
    String queue = server.queue(name);
    server.send(queue, "{\"s3Bucket\":\"trail\",\"s3ObjectKey\":[\"a b\",\"gone\"]}");
    try (S3Server s3 = new S3Server().bucket("trail").put("trail", "a b", "hello")) {
      follow(queue, SETTINGS, s3.store());

      Task found = sink.next();
      assertThat(found.key()).isEqualTo("s3://trail/a b");
      assertThat(found.object().size()).isEqualTo(5);
      assertThat(found.object().version()).isNotEmpty();
      found.load();
      assertThat(heard.next()).endsWith("s3://trail/gone: it is not there");
    }
  }

  @Test
  void it_ends_when_loading_has_failed_though_nothing_came() throws Exception {
    RuntimeException full = new IllegalStateException("the disk is full");
    QueueFollower follower = follower(server.queue(name), shortPolls(), nowhere());
    sink.fail(full);

    assertThatThrownBy(() -> follower.run(sink)).isSameAs(full);
    follower.close();
  }

  @Test
  void a_queue_that_is_not_there_is_named() throws Exception {
    QueueFollower follower = follower(server.url("nobody"), SETTINGS, nowhere());

    assertThatThrownBy(() -> follower.run(sink))
        .isInstanceOf(SourceException.class)
        .hasMessage(server.url("nobody") + ": there is no such queue");
    follower.close();
  }

  @Test
  void a_server_that_is_not_there_is_named() throws Exception {
    QueueFollower follower = follower("http://127.0.0.1:1/1/q", SETTINGS, nowhere());

    assertThatThrownBy(() -> follower.run(sink))
        .isInstanceOf(SourceException.Unreachable.class)
        .hasMessageContaining("SQS cannot be reached");
    follower.close();
  }

  private static QueueSettings hiddenFor(Duration visibility) {
    return new QueueSettings(
        SETTINGS.poll(), visibility, Duration.ZERO, Duration.ZERO, SETTINGS.attempts());
  }

  /** A queue moves a message away only when somebody asks for it once more. */
  private static QueueSettings shortPolls() {
    return new QueueSettings(
        Duration.ofSeconds(1), SETTINGS.visibility(), Duration.ZERO, Duration.ZERO, 2);
  }

  private Running follow(String queue, QueueSettings settings) throws Exception {
    return follow(queue, settings, nowhere());
  }

  private Running follow(String queue, QueueSettings settings, S3Store s3) throws Exception {
    Running running = new Running(follower(queue, settings, s3), sink);
    all.add(running);
    return running;
  }

  private QueueFollower follower(String queue, QueueSettings settings, S3Store s3)
      throws Exception {
    return new QueueFollower(SqsServer.open(queue), queue, s3, settings, heard, _ -> {});
  }

  private static S3Store nowhere() {
    return new S3Store(S3Settings.AWS);
  }

  private static String created(String... keys) {
    return Stream.of(keys)
        .map(key ->
            """
            {"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"trail"},\
            "object":{"key":"%s","size":7,"eTag":"e1"}}}\
            """
                .formatted(key))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  /** A follower in a thread of its own. */
  private static final class Running {
    private final QueueFollower follower;
    private final Thread thread;

    Running(QueueFollower follower, HandedOver sink) {
      this.follower = follower;
      this.thread =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  follower.run(sink);
                } catch (InterruptedException _) {
                  // stopped
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }

    void interrupt() throws InterruptedException {
      thread.interrupt();
      thread.join();
    }

    void close() {
      follower.close();
    }

    void stop() throws InterruptedException {
      interrupt();
      close();
    }
  }
}
