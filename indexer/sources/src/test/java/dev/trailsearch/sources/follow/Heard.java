package dev.trailsearch.sources.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a listener heard, a line each. */
public final class Heard implements FollowListener {

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  @Override
  public void obstacle(String place, String reason) {
    lines.add("obstacle " + place + ": " + reason);
  }

  @Override
  public void postponed(String place, String reason) {
    lines.add("postponed " + place + ": " + reason);
  }

  @Override
  public void leftBehind(String message, String reason, String body) {
    lines.add("left behind: " + reason + ": " + body);
  }

  /** The next line, once there is one. */
  public String next() throws InterruptedException {
    String line = lines.poll(60, TimeUnit.SECONDS);
    assertThat(line).as("something should be heard").isNotNull();
    return line;
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
