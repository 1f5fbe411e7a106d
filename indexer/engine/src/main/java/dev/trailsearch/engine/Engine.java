package dev.trailsearch.engine;

import java.net.URI;

/// An OpenSearch that answers at [#uri]. Made by [Engines]; it is ready when you hold it.
public sealed interface Engine extends AutoCloseable
    permits LocalEngine, DockerEngine, RemoteEngine {

  /// Where it answers, without a trailing slash: `http://127.0.0.1:9200`.
  URI uri();

  /// One line for people: what it is, where it answers, where its data lies.
  String describe();

  /// Ends what this object started, and only that: a detached or a remote engine goes on. Waits
  /// until it has ended; closing twice does nothing.
  @Override
  void close();
}
