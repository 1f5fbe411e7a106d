package dev.trailsearch.sources.queue;

import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.ObjectSink;
import dev.trailsearch.indexer.source.ObjectSink.Result;
import dev.trailsearch.sources.follow.FollowListener;
import dev.trailsearch.sources.follow.Following;
import dev.trailsearch.sources.follow.Waiter;
import dev.trailsearch.sources.queue.Notification.Named;
import dev.trailsearch.sources.queue.Notification.Objects;
import dev.trailsearch.sources.queue.Notification.Unreadable;
import dev.trailsearch.sources.s3.S3Location;
import dev.trailsearch.sources.s3.S3Settings;
import dev.trailsearch.sources.s3.S3Store;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * The objects in S3 that the messages of a queue name. A message is deleted when all objects that
 * it names are loaded, and not before: whatever fails or dies, it comes again.
 */
public final class QueueFollower implements Following {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final SqsQueue queue;
  private final String name;
  private final S3Store s3;
  private final QueueSettings settings;
  private final FollowListener listener;
  private final Waiter waiter;
  private Duration pause = FIRST_PAUSE;
  private @Nullable Desk desk;

  /**
   * Follows a queue, with credentials that the SDK finds by its default chain; nothing is sent yet.
   */
  public QueueFollower(QueueUrl url, S3Settings s3, FollowListener listener, Waiter waiter) {
    this(
        new SqsQueue(url, DefaultCredentialsProvider.builder().build()),
        url.text(),
        new S3Store(s3),
        QueueSettings.DEFAULT,
        listener,
        waiter);
  }

  QueueFollower(
      SqsQueue queue,
      String name,
      S3Store s3,
      QueueSettings settings,
      FollowListener listener,
      Waiter waiter) {
    this.queue = queue;
    this.name = name;
    this.s3 = s3;
    this.settings = settings;
    this.listener = listener;
    this.waiter = waiter;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(ObjectSink sink) throws IOException, InterruptedException {
    Desk opened = Desk.of(queue, name, settings, listener);
    desk = opened;
    Rounds.repeat(() -> round(opened, sink));
  }

  @Override
  public void close() {
    if (desk != null) {
      desk.close();
    }
    queue.close();
  }

  private void round(Desk to, ObjectSink sink) throws InterruptedException {
    sink.check();
    // All are kept hidden while the first of them waits for its turn.
    for (Delivery each : received().stream().map(to::take).toList()) {
      work(each, sink);
    }
  }

  private List<QueueMessage> received() throws InterruptedException {
    try {
      List<QueueMessage> messages = queue.receive(settings.poll(), settings.visibility());
      pause = FIRST_PAUSE;
      return messages;
    } catch (IOException e) {
      endIfInterrupted(e);
      listener.obstacle(name, IoReason.of(e));
      waiter.await(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
      return List.of();
    }
  }

  private void work(Delivery delivery, ObjectSink sink) throws InterruptedException {
    switch (NotificationReader.read(delivery.message().body())) {
      case Unreadable(String reason) -> delivery.unreadable(reason);
      case Objects(List<Named> objects) -> {
        for (Named each : objects) {
          delivery.expect();
          submit(each, delivery, sink);
        }
        delivery.named();
      }
    }
  }

  private void submit(Named named, Delivery delivery, ObjectSink sink) throws InterruptedException {
    String place = new S3Location(named.bucket(), named.key()).toString();
    try {
      LogObject object = object(named);
      sink.submit(object, result -> delivery.told(place, result));
    } catch (IOException e) {
      endIfInterrupted(e);
      delivery.told(place, new Result.Failed(IoReason.of(e)));
    }
  }

  /** A message of CloudTrail's own tells neither size nor ETag. */
  private LogObject object(Named named) throws IOException {
    return named.size().isPresent() && named.etag().isPresent()
        ? s3.object(named.bucket(), named.key(), named.size().get(), named.etag().get())
        : s3.find(named.bucket(), named.key());
  }

  private static void endIfInterrupted(IOException e) throws InterruptedException {
    if (e instanceof InterruptedIOException || Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
