package dev.trailsearch.engine;

import java.net.URI;
import org.testcontainers.containers.GenericContainer;

/// An OpenSearch in a container, its ports mapped to free ones of the Docker host. Made by
/// [Engines#docker]; closing it removes the container and its data. Testcontainers does so, too,
/// when this process ends.
public final class DockerEngine implements Engine {
  private final URI uri;
  private final GenericContainer<?> container;

  DockerEngine(URI uri, GenericContainer<?> container) {
    this.uri = uri;
    this.container = container;
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public String describe() {
    return "OpenSearch at %s (container %s)".formatted(uri, container.getContainerName());
  }

  @Override
  public void close() {
    container.stop();
  }
}
