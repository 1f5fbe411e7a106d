package dev.trailsearch.engine;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// The java command line of a node: what `bin/opensearch` of 3.6.0 would pass, without its three
/// helper JVMs, and without the vector and arrow modules, which only serve k-NN and warn on stderr.
final class JavaCommand {
  private JavaCommand() {}

  static List<String> of(
      JavaRuntime java,
      Distribution distribution,
      EngineHome home,
      HeapSize heap,
      boolean shortLived) {
    List<String> words = new ArrayList<>();
    words.add(java.executable().toString());
    words.addAll(memory(heap));
    if (shortLived || heap.isSmallest()) {
      words.add("-XX:TieredStopAtLevel=1");
    }
    if (java.feature() >= 25) {
      words.add("-XX:+UseCompactObjectHeaders");
    }
    if (java.feature() >= 24) {
      words.add("--sun-misc-unsafe-memory-access=allow");
    }
    words.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:-UsePerfData",
            "-XX:-OmitStackTraceInFastThrow",
            "-XX:ErrorFile=" + home.logs().resolve("java-crash.log"),
            // Without the agent, which guards files and sockets, the node does not start.
            "-javaagent:" + distribution.agent(),
            "-Djava.io.tmpdir=" + home.tmp(),
            "-Djava.awt.headless=true",
            "-Djava.locale.providers=SPI,CLDR",
            "-Dfile.encoding=UTF-8",
            "-Djna.nosys=true",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Dio.netty.allocator.numDirectArenas=0",
            "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
            "-Dopensearch.networkaddress.cache.ttl=60",
            "-Dopensearch.networkaddress.cache.negative.ttl=10",
            // With its own hook log4j is gone before the node has closed, and SIGTERM ends in
            // errors.
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dopensearch.path.home=" + distribution.home(),
            "-Dopensearch.path.conf=" + home.conf(),
            "-Dopensearch.distribution.type=zip",
            "-Dopensearch.bundled_jdk=false",
            "-cp",
            distribution.libraries() + File.separator + "*",
            "org.opensearch.bootstrap.OpenSearch"));
    return words;
  }

  private static List<String> memory(HeapSize heap) {
    int megabytes = heap.megabytes();
    List<String> words =
        new ArrayList<>(
            List.of(
                "-Xms" + megabytes + "m",
                "-Xmx" + megabytes + "m",
                "-Xss1m",
                "-XX:MaxDirectMemorySize=" + megabytes / 2 + "m"));
    words.addAll(
        heap.isSmallest()
            ? List.of("-XX:+UseSerialGC")
            : List.of(
                "-XX:+UseG1GC",
                "-XX:G1ReservePercent=25",
                "-XX:InitiatingHeapOccupancyPercent=30"));
    return words;
  }
}
