package dev.trailsearch.indexer.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a worker so that its machine and its process can be told. */
final class WorkerId {

  private static final String HOST = host();
  private static final Pattern FORM =
      Pattern.compile("(?<host>.+)-(?<pid>\\d+)-(?<start>\\d+)-[0-9a-f]{8}");

  private WorkerId() {}

  static String ofThisProcess() {
    ProcessHandle process = ProcessHandle.current();
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return "%s-%d-%d-%s".formatted(HOST, process.pid(), start(process), unique);
  }

  /** Whether it is the id of a process on this machine that has ended: none need wait for it. */
  static boolean isKnownDead(String id) {
    Matcher parts = FORM.matcher(id);
    if (!parts.matches() || !parts.group("host").equals(HOST)) {
      return false;
    }
    long start = Long.parseLong(parts.group("start"));
    return ProcessHandle.of(Long.parseLong(parts.group("pid")))
        .filter(ProcessHandle::isAlive)
        .map(process -> start(process) != start)
        .orElse(true);
  }

  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
  }

  /**
   * Where Linux tells it, the id of the machine's present run: containers may have one host name,
   * and each sees processes of its own, but then also their own process 1.
   */
  private static String host() {
    String name = System.getenv().getOrDefault("HOSTNAME", "host").replaceAll("[^A-Za-z0-9.]", "");
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      String space = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return name + "." + boot.substring(0, 8) + "." + space.replaceAll("\\D", "");
    } catch (IOException | RuntimeException _) {
      return name;
    }
  }
}
