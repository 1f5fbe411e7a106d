package dev.trailsearch.engine;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/// The image of the pinned engine, built on this machine from the same zip that a local engine
/// runs.
final class DockerImage {
  private static final String DOCKERFILE = "Dockerfile";

  private final String baseImage;
  private final EngineRelease release;
  private final DistributionCache distributions;

  DockerImage(String baseImage, EngineRelease release, DistributionCache distributions) {
    this.baseImage = baseImage;
    this.release = release;
    this.distributions = distributions;
  }

  /// Its name, once it is there. The name holds a digest of all that it is made of, so an image
  /// that has the name is the right one.
  String name() {
    String name = "trailsearch/opensearch:" + release.version() + "-" + digest();
    return isThere(name) ? name : build(name);
  }

  private String digest() {
    return Checksums.sha256(
            String.join(
                "\n",
                release.sha256(),
                baseImage,
                resource(DOCKERFILE),
                resource("opensearch.yml"),
                resource("log4j2.properties")))
        .substring(0, 12);
  }

  private String build(String name) {
    ImageFromDockerfile image =
        new ImageFromDockerfile(name, false)
            .withBuildArg("BASE", baseImage)
            .withFileFromString(DOCKERFILE, resource(DOCKERFILE))
            .withFileFromPath("opensearch", distributions.get().home());
    for (String file : List.of("opensearch.yml", "log4j2.properties")) {
      image.withFileFromString("home/conf/" + file, resource(file));
    }
    // An empty directory cannot be sent: one file makes it.
    for (String directory : List.of("data", "logs", "tmp")) {
      image.withFileFromString("home/" + directory + "/.keep", "");
    }
    return image.get();
  }

  private static boolean isThere(String name) {
    try {
      DockerClientFactory.lazyClient().inspectImageCmd(name).exec();
      return true;
    } catch (NotFoundException _) {
      return false;
    }
  }

  private static String resource(String name) {
    return Resources.text("docker/" + name);
  }
}
