package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.opensearch.testcontainers.OpenSearchContainer;
import org.testcontainers.utility.DockerImageName;

/// One start of an engine in a container.
final class DockerStart {
  private static final Path HOME = Path.of("/var/lib/opensearch");
  private static final Path DISTRIBUTION = Path.of("/usr/share/opensearch");

  private final DockerEngineSettings settings;
  private final EngineRelease release;
  private final DistributionCache distributions;

  DockerStart(
      DockerEngineSettings settings, EngineRelease release, DistributionCache distributions) {
    this.settings = settings;
    this.release = release;
    this.distributions = distributions;
  }

  DockerEngine run() {
    try {
      String image = new DockerImage(settings.baseImage(), release, distributions).name();
      OpenSearchContainer<?> container = container(image);
      container.start();
      return new DockerEngine(URI.create(container.getHttpHostAddress()), container);
    } catch (EngineStartException e) {
      throw e;
    } catch (RuntimeException | ExceptionInInitializerError e) {
      throw new EngineStartException(
          Reason.DOCKER_UNUSABLE,
          "OpenSearch cannot be run in a container: " + innermost(e) + ".",
          "Start Docker and see that \"docker info\" answers; where no registry is reached, set"
              + " TESTCONTAINERS_RYUK_DISABLED=true and TESTCONTAINERS_HOST_OVERRIDE=localhost.",
          e);
    }
  }

  private OpenSearchContainer<?> container(String image) {
    return new OpenSearchContainer<>(
            DockerImageName.parse(image).asCompatibleSubstituteFor("opensearchproject/opensearch"))
        // It was built here: no registry has it.
        .withImagePullPolicy(_ -> false)
        .withStartupTimeout(settings.startTimeout())
        .withCreateContainerCmdModifier(create -> create.withEntrypoint(command()));
  }

  /// The same command line as a local engine's, with the options that any Java from 21 on takes.
  private List<String> command() {
    return JavaCommand.of(
            new JavaRuntime(Path.of("java"), 21),
            new Distribution(DISTRIBUTION, release.version()),
            new EngineHome(HOME, true),
            settings.heap(),
            false)
        .stream()
        .map(word -> word.replace('\\', '/'))
        .toList();
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
