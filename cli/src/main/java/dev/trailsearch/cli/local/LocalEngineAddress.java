package dev.trailsearch.cli.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The engine that is meant when none is named.
public final class LocalEngineAddress {
  /// Where `up` starts one, and where OpenSearch listens by itself.
  private static final URI USUAL = URI.create("http://127.0.0.1:9200");

  private LocalEngineAddress() {}

  /// The one that `up` runs in the usual place, else the one of a running `demo`, else the usual
  /// address.
  public static URI find(Places places) {
    Path data = places.data();
    return Stream.of(StackState.kept(data), StackState.demo(data))
        .flatMap(LocalEngineAddress::running)
        .findFirst()
        .orElse(USUAL);
  }

  private static Stream<URI> running(Path file) {
    try {
      return StackState.read(file)
          .map(StackState::engine)
          .filter(StackState.Service::runs)
          .map(StackState.Service::uri)
          .stream();
    } catch (IOException _) {
      // Another user's: not the local engine that this user means.
      return Stream.empty();
    }
  }
}
