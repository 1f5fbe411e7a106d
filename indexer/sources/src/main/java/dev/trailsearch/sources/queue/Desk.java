package dev.trailsearch.sources.queue;

import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.sources.follow.FollowListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where messages lie while they are worked on. A thread of its own keeps them hidden from others,
 * and gives each back to the queue in the way it deserves.
 */
final class Desk implements AutoCloseable {

  /** So many messages are remembered as told of. */
  private static final int REMEMBERED = 10_000;

  private final SqsQueue queue;
  private final String name;
  private final QueueSettings settings;
  private final boolean redrives;
  private final FollowListener listener;
  private final Set<Delivery> inWork = ConcurrentHashMap.newKeySet();

  /** Empty when no more will come. */
  private final BlockingQueue<Optional<Delivery>> finished = new LinkedBlockingQueue<>();

  private final Map<String, Boolean> told = new Remembered();
  private final Thread keeper = Thread.ofVirtual().name("queue-desk").unstarted(this::keep);

  private Desk(
      SqsQueue queue,
      String name,
      QueueSettings settings,
      boolean redrives,
      FollowListener listener) {
    this.queue = queue;
    this.name = name;
    this.settings = settings;
    this.redrives = redrives;
    this.listener = listener;
  }

  /**
   * A desk for the messages of a queue.
   *
   * @throws IOException if the queue is not there, or may not be asked
   */
  static Desk of(SqsQueue queue, String name, QueueSettings settings, FollowListener listener)
      throws IOException {
    Desk desk = new Desk(queue, name, settings, queue.hasRedrivePolicy(), listener);
    desk.keeper.start();
    return desk;
  }

  /**
   * Takes a message that was just received. One that failed too often is hidden for as long as
   * possible before it is touched: if it is what kills the process, it does so rarely.
   */
  Delivery take(QueueMessage message) {
    Delivery delivery = new Delivery(message, done -> finished.add(Optional.of(done)));
    if (!redrives && message.receives() > settings.attempts()) {
      hide(List.of(message), QueueSettings.PARKED);
    } else {
      inWork.add(delivery);
    }
    return delivery;
  }

  /** Gives back what is finished, and at once to others what is not. */
  @Override
  public void close() {
    finished.add(Optional.empty());
    try {
      keeper.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    try {
      long third = settings.visibility().toNanos() / 3;
      long due = System.nanoTime() + third;
      while (true) {
        Optional<Delivery> first = finished.poll(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (first == null) {
          hide(messages(inWork), settings.visibility());
          due = System.nanoTime() + third;
        } else if (!settle(first)) {
          hide(messages(inWork), Duration.ZERO);
          return;
        }
      }
    } catch (InterruptedException _) {
      // Nobody interrupts it; if so, the messages come again.
    }
  }

  /** Whether more will come. */
  private boolean settle(Optional<Delivery> first) {
    List<Optional<Delivery>> all = new ArrayList<>(List.of(first));
    finished.drainTo(all);
    List<QueueMessage> loaded = new ArrayList<>();
    for (Delivery each : all.stream().flatMap(Optional::stream).toList()) {
      inWork.remove(each);
      QueueMessage message = each.message();
      switch (Fate.of(each.work(), message.receives(), redrives, settings)) {
        case Fate.Delete() -> loaded.add(message);
        case Fate.Again(Duration after, String reason) -> {
          hide(List.of(message), after);
          listener.postponed("message " + message.id(), reason);
        }
        case Fate.Redrive(Duration after, String reason) -> {
          hide(List.of(message), after);
          tell(message, reason);
        }
        case Fate.Park(String reason) -> {
          hide(List.of(message), QueueSettings.PARKED);
          tell(message, reason);
        }
      }
    }
    delete(loaded);
    return all.stream().allMatch(Optional::isPresent);
  }

  private void tell(QueueMessage message, String reason) {
    if (told.put(message.id(), true) == null) {
      listener.leftBehind(message.id(), reason, message.body());
    }
  }

  private void delete(List<QueueMessage> messages) {
    try {
      queue.delete(messages);
    } catch (IOException e) {
      listener.obstacle(name, IoReason.of(e));
    }
  }

  private void hide(List<QueueMessage> messages, Duration time) {
    try {
      queue.hide(messages, time);
    } catch (IOException e) {
      listener.obstacle(name, IoReason.of(e));
    }
  }

  private static List<QueueMessage> messages(Set<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::message).toList();
  }

  /** Forgets the eldest, so that it does not grow for ever. */
  private static final class Remembered extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
