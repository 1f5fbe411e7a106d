package dev.trailsearch.engine;

import java.time.Duration;

/// How to run the engine in a container.
///
/// @param baseImage any image with a Java 21 or newer on its path; it is pulled unless it is there
/// @param heap of the engine's Java; by default 512 MB, since nobody knows the daemon's memory
/// @param startTimeout from the container's start until the engine is ready; building the image for
///   the first time comes before
public record DockerEngineSettings(String baseImage, HeapSize heap, Duration startTimeout) {
  public static final DockerEngineSettings DEFAULT =
      new DockerEngineSettings(
          "eclipse-temurin:25-jre", HeapSize.ofMegabytes(512), Duration.ofSeconds(90));

  public DockerEngineSettings {
    if (baseImage.isBlank()) {
      throw new IllegalArgumentException("The base image has no name.");
    }
    if (!startTimeout.isPositive()) {
      throw new IllegalArgumentException("The start timeout must be positive, not " + startTimeout);
    }
    heap = heap.equals(HeapSize.AUTO) ? HeapSize.ofMegabytes(512) : heap;
  }

  public DockerEngineSettings withBaseImage(String image) {
    return new DockerEngineSettings(image, heap, startTimeout);
  }

  public DockerEngineSettings withHeap(HeapSize size) {
    return new DockerEngineSettings(baseImage, size, startTimeout);
  }

  public DockerEngineSettings withStartTimeout(Duration timeout) {
    return new DockerEngineSettings(baseImage, heap, timeout);
  }
}
